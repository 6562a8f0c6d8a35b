package org.matcher.evaluate.openset;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.matcher.evaluate.openset.Rate.Interval;

/**
 * How far figures would differ with other subjects: subjects are drawn again with replacement, each with all its probes,
 * mated and non-mated ones apart, and the interval lies between the 2.5 % and the 97.5 % quantile of what comes out
 * (percentile bootstrap; Efron 1979). A share of 0 or 1 never varies that way, so it gets the exact interval of that many
 * subjects without or with nothing but hits (Clopper and Pearson 1934). The gallery is not drawn again.
 *
 * @param seed the same seed gives the same intervals
 * @param resamples 1 and up
 */
public record Bootstrap(long seed, int resamples) {
    /** What the product uses. */
    public static final Bootstrap DEFAULT = new Bootstrap(19_795, 1_000);

    private static final double TAIL = 0.025;

    /** Figures of weighted subjects; NaN for one without value. */
    interface Statistic {
        double[] of(int[] matedWeights, int[] nonMatedWeights);
    }

    /** Checks the number. */
    public Bootstrap {
        if (resamples < 1) {
            throw new IllegalArgumentException("a bootstrap needs 1 resample or more, got " + resamples);
        }
    }

    /** A rate for each figure of the statistic. */
    Rate[] rates(int matedSubjects, int nonMatedSubjects, Statistic statistic) {
        double[] figures = statistic.of(ones(matedSubjects), ones(nonMatedSubjects));
        double[][] drawn = new double[figures.length][resamples];
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < resamples; i++) {
            double[] again = statistic.of(draw(random, matedSubjects), draw(random, nonMatedSubjects));
            for (int figure = 0; figure < figures.length; figure++) {
                drawn[figure][i] = again[figure];
            }
        }
        Rate[] rates = new Rate[figures.length];
        for (int i = 0; i < rates.length; i++) {
            rates[i] = Double.isNaN(figures[i])
                    ? Rate.NONE
                    : new Rate(OptionalDouble.of(figures[i]), interval(figures[i], drawn[i], matedSubjects));
        }
        return rates;
    }

    private static int[] ones(int subjects) {
        int[] weights = new int[subjects];
        Arrays.fill(weights, 1);
        return weights;
    }

    private static int[] draw(SplittableRandom random, int subjects) {
        int[] weights = new int[subjects];
        for (int i = 0; i < subjects; i++) {
            weights[random.nextInt(subjects)]++;
        }
        return weights;
    }

    private static Optional<Interval> interval(double figure, double[] drawn, int subjects) {
        double rare = 1 - Math.pow(TAIL, 1.0 / subjects);
        if (figure == 0) {
            return Optional.of(new Interval(0, rare));
        }
        if (figure == 1) {
            return Optional.of(new Interval(1 - rare, 1));
        }
        if (subjects < 2) {
            return Optional.empty();
        }
        double[] sorted = Arrays.stream(drawn).sorted().toArray();
        int low = (int) Math.floor(TAIL * sorted.length);
        return Optional.of(new Interval(sorted[low], sorted[sorted.length - 1 - low]));
    }
}
