package org.matcher.bench.fusion;

import org.matcher.evidence.ScoreHistogram;

/** The scores of a histogram by their rank, even within a bin. */
final class ScoreQuantiles {
    private final int firstBin;
    private final long[] below; // scores in lower bins, by bin; one more entry for all
    private final double mean;
    private final double variance;

    ScoreQuantiles(ScoreHistogram histogram) {
        long[] counts = histogram.counts();
        firstBin = histogram.firstBin();
        below = new long[counts.length + 1];
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < counts.length; i++) {
            double middle = ScoreHistogram.middle(firstBin + i);
            below[i + 1] = below[i] + counts[i];
            sum += counts[i] * middle;
            squares += counts[i] * middle * middle;
        }
        long total = below[counts.length];
        mean = sum / total;
        variance = squares / total - mean * mean;
    }

    double mean() {
        return mean;
    }

    double variance() {
        return variance;
    }

    /**
     * The score with that share of all below it.
     *
     * @param share 0..1
     */
    double at(double share) {
        double rank = share * below[below.length - 1];
        int low = 0;
        int high = below.length - 2;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (below[middle] <= rank) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        double within = (rank - below[low]) / Math.max(1, below[low + 1] - below[low]);
        return (firstBin + low + Math.clamp(within, 0, 1)) * ScoreHistogram.BIN_WIDTH;
    }
}
