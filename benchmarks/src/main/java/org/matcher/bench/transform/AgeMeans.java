package org.matcher.bench.transform;

import java.util.ArrayList;
import java.util.List;

/**
 * Mean embeddings by age, youngest first.
 *
 * @param means not of unit norm: the more alike strangers of one age are to the net, the longer their mean
 */
record AgeMeans(List<float[]> means) {
    /** The middle of each bin of {@code age_bin_means.csv} in years. */
    private static final double[] MIDDLES = {1, 3, 5, 7, 9, 11.5, 15.5, 24, 40, 60};

    AgeMeans {
        if (means.size() != MIDDLES.length) {
            throw new IllegalArgumentException("wanted %d bins, got %d".formatted(MIDDLES.length, means.size()));
        }
    }

    /** The mean at an age in log(1 + years), drawn between the two nearest bins; beyond the outermost, theirs. */
    float[] at(double logAge) {
        int above = 0;
        while (above < MIDDLES.length && Math.log1p(MIDDLES[above]) < logAge) {
            above++;
        }
        if (above == 0 || above == MIDDLES.length) {
            return means.get(Math.min(above, MIDDLES.length - 1));
        }
        double low = Math.log1p(MIDDLES[above - 1]);
        double share = (logAge - low) / (Math.log1p(MIDDLES[above]) - low);
        float[] below = means.get(above - 1);
        return Vectors.plus(Vectors.plus(below, -share, below), share, means.get(above));
    }

    /** The directions between the means, the leading ones first. */
    List<float[]> directions(int count) {
        return Vectors.components(means, count);
    }

    /** The means after a transform. */
    List<float[]> after(Transform transform) {
        List<float[]> transformed = new ArrayList<>();
        means.forEach(mean -> transformed.add(transform.apply(mean)));
        return transformed;
    }
}
