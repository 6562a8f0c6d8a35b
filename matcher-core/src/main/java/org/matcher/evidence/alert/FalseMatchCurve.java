package org.matcher.evidence.alert;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.matcher.evidence.ScoreHistogram;

/**
 * False match rate by threshold, from the non-mated scores of a stratum. Thresholds are edges of bins, {@code bin / 100}.
 *
 * <p>Where {@value #LEAST_COUNTED} scores or more reach the threshold they are counted; the interval is Garwood's exact one for
 * a Poisson count (Biometrika 28, 1936; for rates as small as these the same as Clopper and Pearson's). Above, an exponential
 * tail is fitted to the scores over the edge that at most {@value #TAIL} reach, by maximum likelihood on the bins (a geometric
 * distribution). That is the generalised Pareto tail of Pickands (Annals of Statistics 3, 1975) with shape 0. A cosine is
 * bounded and near normal between strangers, so the true tail falls faster, and shape 0 errs on the side of more false
 * alerts. Where a few scores are wrongly labelled pairs of one person the tail is flatter than that, so the share that was
 * counted stands where it is higher and rests on {@value #LEAST_CLUSTER} scores or more; of fewer, the interval reaches up to what they allow.
 * Its interval joins the error of the tail's count with that of its slope by the delta method on the logarithm, and is never
 * narrower than what the few scores that do reach the threshold tell (Jeffreys' prior: their count and a half).
 */
final class FalseMatchCurve {
    static final int LEAST_COUNTED = 10;
    static final int TAIL = 50;
    static final int LEAST_SCORES = 1000;

    private static final int LEAST_TAIL = 20;
    private static final int LEAST_CLUSTER = 3; // one or two scores far out say that there are such, not how many
    private static final int HIGHEST_BIN = 100; // a cosine of 1

    private final ScoreHistogram scores;
    private final int tailBin;
    private final double tailCount;
    private final double lastCounted; // scores at the highest threshold where they are counted
    private final double ratio; // of the tail's counts from a bin to the next, at or above it
    private final FalseMatchRate[] rates; // from the first bin with a score to the highest, as they are asked for often

    private FalseMatchCurve(ScoreHistogram scores, int tailBin) {
        this.scores = scores;
        this.tailBin = tailBin;
        this.tailCount = scores.atLeast(tailBin);
        int bin = tailBin;
        while (scores.atLeast(bin) < LEAST_COUNTED) {
            bin--;
        }
        while (scores.atLeast(bin + 1) >= LEAST_COUNTED) {
            bin++;
        }
        this.lastCounted = scores.atLeast(bin);
        double steps = 0.5; // half a step keeps the slope finite if all lie in one bin
        for (int next = tailBin + 1; next < scores.endBin(); next++) {
            steps += scores.atLeast(next);
        }
        double meanSteps = steps / tailCount;
        this.ratio = meanSteps / (1 + meanSteps);
        this.rates = IntStream.rangeClosed(scores.firstBin(), HIGHEST_BIN)
                .mapToObj(this::rate)
                .toArray(FalseMatchRate[]::new);
    }

    /** The curve; empty if there are too few scores, or too few different ones, to draw one. */
    static Optional<FalseMatchCurve> of(ScoreHistogram nonMated) {
        if (nonMated.total() < LEAST_SCORES) {
            return Optional.empty();
        }
        int bin = nonMated.endBin();
        while (nonMated.atLeast(bin - 1) <= TAIL) {
            bin--;
        }
        return nonMated.atLeast(bin) < LEAST_TAIL ? Optional.empty() : Optional.of(new FalseMatchCurve(nonMated, bin));
    }

    /** The rate at a threshold of {@code bin / 100}, at most a cosine of 1. */
    FalseMatchRate at(int bin) {
        return rates[Math.max(0, bin - scores.firstBin())];
    }

    private FalseMatchRate rate(int bin) {
        long count = scores.atLeast(bin);
        double total = scores.total();
        if (count >= LEAST_COUNTED) {
            Interval events = new Interval(GammaDistribution.low((double) count), GammaDistribution.high(count + 1.0));
            return new FalseMatchRate(
                    count / total, FalseMatchRate.Basis.COUNTED, events.times(1 / total), count + 0.5, scores.total());
        }
        int steps = bin - tailBin;
        double drawn = tailCount / total * Math.pow(ratio, steps);
        double counted = count >= LEAST_CLUSTER ? count / total : 0;
        double rate = Math.max(counted, Math.min(drawn, lastCounted / total));
        double slopeError = steps * (1 - ratio);
        double variance = 1 / tailCount + slopeError * slopeError / (ratio * tailCount);
        double shape = Math.min(1 / variance, count + 0.5);
        double ofCount = count > 0 ? GammaDistribution.high(count + 1.0) / total : 0;
        Interval interval = new Interval(
                rate * GammaDistribution.low(shape) / shape,
                Math.max(rate * GammaDistribution.high(shape) / shape, ofCount));
        return new FalseMatchRate(rate, FalseMatchRate.Basis.EXTRAPOLATED, interval, shape, scores.total());
    }

    /** The lowest threshold from which on the rate stays at or below the target; empty if not even a cosine of 1 keeps it. */
    OptionalInt threshold(double targetRate) {
        int bin = HIGHEST_BIN + 1;
        while (bin > scores.firstBin() && at(bin - 1).rate() <= targetRate) {
            bin--;
        }
        return bin > HIGHEST_BIN ? OptionalInt.empty() : OptionalInt.of(bin);
    }
}
