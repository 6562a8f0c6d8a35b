package org.matcher.bench.fusion;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * A way to fuse scores that knows the age gap of each.
 *
 * @param fuse of the scores with one child's references; what is compared with the threshold
 */
record GapRule(String label, ToDoubleFunction<List<GapRule.Drawn>> fuse) {
    private static final double PER_DECADE = .1; // FusedScore's

    /** A score across a gap. */
    record Drawn(double score, Gap gap) {}

    /**
     * An age gap of the calibration.
     *
     * @param weigh log10 of the likelihood ratio of a score, within the bounds
     */
    record Gap(String label, ScoreQuantiles mated, ScoreQuantiles nonMated, DoubleUnaryOperator weigh) {
        /** How far the two kinds are apart, in units of their variance: the best weight if scores were normal and independent. */
        double separation() {
            return (mated.mean() - nonMated.mean()) / (mated.variance() + nonMated.variance());
        }
    }

    static List<GapRule> all() {
        return List.of(
                new GapRule("mean", GapRule::mean),
                new GapRule(
                        "mean, or the best at its stricter bound (the product)",
                        drawn -> Math.max(mean(drawn), stricter(drawn))),
                new GapRule("best", GapRule::best),
                new GapRule(
                        "mean weighted by the gap's mean mated score",
                        drawn -> weighted(drawn, gap -> gap.mated().mean())),
                new GapRule(
                        "that, or the best at its stricter bound",
                        drawn -> Math.max(weighted(drawn, gap -> gap.mated().mean()), stricter(drawn))),
                new GapRule("mean weighted by the gap's separation", drawn -> weighted(drawn, Gap::separation)),
                new GapRule(
                        "mean of the log-LRs by gap",
                        drawn -> drawn.stream()
                                .mapToDouble(one -> one.gap().weigh().applyAsDouble(one.score()))
                                .average()
                                .orElseThrow()));
    }

    private static double mean(List<Drawn> drawn) {
        return weighted(drawn, _ -> 1);
    }

    private static double best(List<Drawn> drawn) {
        return drawn.stream().mapToDouble(Drawn::score).max().orElseThrow();
    }

    private static double stricter(List<Drawn> drawn) {
        return best(drawn) - PER_DECADE * Math.log10(drawn.size());
    }

    private static double weighted(List<Drawn> drawn, ToDoubleFunction<Gap> weight) {
        double sum = 0;
        double weights = 0;
        for (Drawn one : drawn) {
            sum += weight.applyAsDouble(one.gap()) * one.score();
            weights += weight.applyAsDouble(one.gap());
        }
        return sum / weights;
    }
}
