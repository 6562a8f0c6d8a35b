package org.matcher.evidence;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Cost of log likelihood ratios (Brümmer and du Preez, "Application-independent evaluation of speaker detection", Computer
 * Speech and Language 20, 2006, eq. 20 and section 5): the mean, over mated and non-mated scores of equal weight, of
 * log2(1 + 1/LR) and log2(1 + LR). 0 is perfect, 1 says nothing.
 */
final class Cllr {
    private Cllr() {}

    private interface Log10Ratio {
        double of(int bin);
    }

    /** Of a line on scores; neither part may be empty. */
    static double of(ScoreLine line, StratumScores scores) {
        return cost(scores, bin -> line.log10(ScoreHistogram.middle(bin)));
    }

    /** The least cost that any rising function of these scores reaches: by pool-adjacent-violators on these very scores. */
    static double least(StratumScores scores) {
        double[] ratios = pooled(scores);
        return cost(scores, bin -> ratios[bin - ScoreHistogram.MIN_BIN]);
    }

    private static double cost(StratumScores scores, Log10Ratio ratio) {
        return (mean(scores.mated(), ratio, -1) + mean(scores.nonMated(), ratio, 1)) / (2 * Math.log(2));
    }

    private static double mean(ScoreHistogram scores, Log10Ratio ratio, int sign) {
        double sum = 0;
        for (int bin = scores.firstBin(); bin < scores.endBin(); bin++) {
            if (scores.count(bin) > 0) {
                sum += scores.count(bin) * Softplus.of(sign * Math.log(10) * ratio.of(bin));
            }
        }
        return sum / scores.total();
    }

    /** Neighbouring bins with one ratio of shares. */
    private record Block(double mated, double nonMated, int endBin) {
        boolean notBelow(Block next) {
            return mated * next.nonMated >= next.mated * nonMated;
        }

        Block with(Block next) {
            return new Block(mated + next.mated, nonMated + next.nonMated, next.endBin);
        }
    }

    /** log10 ratio by bin from {@link ScoreHistogram#MIN_BIN}; infinite where only one kind occurs. */
    private static double[] pooled(StratumScores scores) {
        Deque<Block> blocks = new ArrayDeque<>();
        for (int bin = ScoreHistogram.MIN_BIN; bin <= ScoreHistogram.MAX_BIN; bin++) {
            Block block = new Block(
                    (double) scores.mated().count(bin) / scores.mated().total(),
                    (double) scores.nonMated().count(bin) / scores.nonMated().total(),
                    bin + 1);
            while (!blocks.isEmpty() && blocks.getLast().notBelow(block)) {
                block = blocks.removeLast().with(block);
            }
            blocks.addLast(block);
        }
        double[] ratios = new double[ScoreHistogram.MAX_BIN - ScoreHistogram.MIN_BIN + 1];
        int bin = ScoreHistogram.MIN_BIN;
        for (Block block : blocks) {
            for (; bin < block.endBin; bin++) {
                ratios[bin - ScoreHistogram.MIN_BIN] = Math.log10(block.mated / block.nonMated);
            }
        }
        return ratios;
    }
}
