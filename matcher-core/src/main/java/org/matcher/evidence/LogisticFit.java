package org.matcher.evidence;

import java.util.Optional;

/**
 * Fits a {@link ScoreLine}: minimises mean of ln(1 + e^-z) over mated scores plus mean of ln(1 + e^z) over non-mated ones,
 * z = a + b (score - 0.3), plus a small ridge on b that keeps it finite where the two do not overlap. Newton's method with
 * step halving; the function is convex, so the fit is the same from any start.
 */
final class LogisticFit {
    private static final double CENTRE = 0.3;
    private static final double RIDGE = 1e-5;
    private static final int MAX_STEPS = 100;
    private static final double CONVERGED = 1e-12;

    private final StratumScores scores;
    private double a;
    private double b;

    private LogisticFit(StratumScores scores) {
        this.scores = scores;
    }

    /** The line, unbounded but for the given bounds; empty if mated scores are not the higher ones, or there are none. */
    static Optional<ScoreLine> line(StratumScores scores, double low, double high) {
        if (scores.mated().total() == 0 || scores.nonMated().total() == 0) {
            return Optional.empty();
        }
        LogisticFit fit = new LogisticFit(scores);
        fit.run();
        double slope = fit.b / Math.log(10);
        if (!(slope > 1e-6)) {
            return Optional.empty();
        }
        return Optional.of(new ScoreLine(slope, (fit.a - fit.b * CENTRE) / Math.log(10), low, high));
    }

    private void run() {
        double loss = loss(a, b);
        for (int step = 0; step < MAX_STEPS; step++) {
            double[] direction = newton();
            double scale = 1;
            double next = loss(a + direction[0], b + direction[1]);
            while (next > loss && scale > 1e-9) {
                scale /= 2;
                next = loss(a + scale * direction[0], b + scale * direction[1]);
            }
            if (next > loss) {
                return;
            }
            a += scale * direction[0];
            b += scale * direction[1];
            if (loss - next < CONVERGED) {
                return;
            }
            loss = next;
        }
    }

    private double loss(double a, double b) {
        return mean(scores.mated(), x -> Softplus.of(-(a + b * x)))
                + mean(scores.nonMated(), x -> Softplus.of(a + b * x))
                + RIDGE * b * b;
    }

    /** Step to the minimum of the second-order expansion at (a, b). */
    private double[] newton() {
        double gradientA = mean(scores.nonMated(), this::chance) - mean(scores.mated(), x -> 1 - chance(x));
        double gradientB = mean(scores.nonMated(), x -> x * chance(x))
                - mean(scores.mated(), x -> x * (1 - chance(x)))
                + 2 * RIDGE * b;
        double aa = curvature(0) + RIDGE; // keeps the step finite on flat ground
        double ab = curvature(1);
        double bb = curvature(2) + 2 * RIDGE;
        double determinant = aa * bb - ab * ab;
        return new double[] {
            (ab * gradientB - bb * gradientA) / determinant, (ab * gradientA - aa * gradientB) / determinant
        };
    }

    private double curvature(int power) {
        return mean(scores.mated(), x -> Math.pow(x, power) * chance(x) * (1 - chance(x)))
                + mean(scores.nonMated(), x -> Math.pow(x, power) * chance(x) * (1 - chance(x)));
    }

    private double chance(double x) {
        return 1 / (1 + Math.exp(-(a + b * x)));
    }

    private interface Term {
        double at(double centred);
    }

    /** Mean over a histogram. */
    private static double mean(ScoreHistogram scores, Term term) {
        double sum = 0;
        for (int bin = scores.firstBin(); bin < scores.endBin(); bin++) {
            long count = scores.count(bin);
            if (count > 0) {
                sum += count * term.at(ScoreHistogram.middle(bin) - CENTRE);
            }
        }
        return sum / scores.total();
    }
}
