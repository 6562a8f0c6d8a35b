package org.matcher.bench.fusion;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** A way to make one score of a child's several references. */
enum FusionRule {
    MEAN("mean") {
        @Override
        double rank(List<Seen> seen) {
            return weighted(seen, _ -> 1);
        }
    },
    /** The product's: ordered by the mean, and an alarm by the mean or by the best at a stricter bound. */
    EITHER_OR("mean, or the best at its stricter bound (the product)") {
        @Override
        double rank(List<Seen> seen) {
            return MEAN.rank(seen);
        }

        @Override
        double alarm(List<Seen> seen) {
            return Math.max(MEAN.rank(seen), MAXIMUM.rank(seen) - PER_DECADE * Math.log10(seen.size()));
        }
    },
    MAXIMUM("best") {
        @Override
        double rank(List<Seen> seen) {
            return seen.stream().mapToDouble(Seen::score).max().orElseThrow();
        }
    },
    TOP_TWO("mean of the best two") {
        @Override
        double rank(List<Seen> seen) {
            return seen.stream()
                    .mapToDouble(one -> -one.score())
                    .sorted()
                    .limit(2)
                    .map(negative -> -negative)
                    .average()
                    .orElseThrow();
        }
    },
    MEDIAN("median") {
        @Override
        double rank(List<Seen> seen) {
            double[] sorted = seen.stream().mapToDouble(Seen::score).sorted().toArray();
            return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        }
    },
    MEAN_OF_WEIGHTS("mean of the log-LRs, each within its bounds") {
        @Override
        double rank(List<Seen> seen) {
            return seen.stream()
                    .mapToDouble(one -> Math.clamp(log10Lr(one), LOW, HIGH))
                    .average()
                    .orElseThrow();
        }
    },
    LOG_OF_MEAN_RATIO("log of the mean LR") {
        @Override
        double rank(List<Seen> seen) {
            return Math.log10(seen.stream()
                    .mapToDouble(one -> Math.pow(10, log10Lr(one)))
                    .average()
                    .orElseThrow());
        }
    },
    BY_QUALITY("mean weighted by quality") {
        @Override
        double rank(List<Seen> seen) {
            return weighted(seen, FusionRule::quality);
        }
    },
    BY_SQUARED_QUALITY("mean weighted by the square of quality") {
        @Override
        double rank(List<Seen> seen) {
            return weighted(seen, one -> quality(one) * quality(one));
        }
    },
    BY_VERDICT("mean weighted by verdict: 1, .5, .1") {
        @Override
        double rank(List<Seen> seen) {
            return weighted(seen, one -> one.quality() >= GOOD_FROM ? 1 : one.quality() >= WEAK_FROM ? .5 : .1);
        }
    },
    BY_LIKENESS("mean weighted by likeness to the other references") {
        @Override
        double rank(List<Seen> seen) {
            return weighted(seen, one -> Math.max(LEAST_WEIGHT, one.likeness()));
        }
    },
    BY_QUALITY_OR_BEST("weighted by quality, or the best at its stricter bound") {
        @Override
        double rank(List<Seen> seen) {
            return BY_QUALITY.rank(seen);
        }

        @Override
        double alarm(List<Seen> seen) {
            return Math.max(BY_QUALITY.rank(seen), MAXIMUM.rank(seen) - PER_DECADE * Math.log10(seen.size()));
        }
    };

    private static final double PER_DECADE = .1; // FusedScore's

    // adult-adult 0-2 of docs/evidence.md
    private static final double SLOPE = 9.86;
    private static final double INTERCEPT = -2.87;
    private static final double LOW = -3.23;
    private static final double HIGH = 4;

    private static final int GOOD_FROM = 50;
    private static final int WEAK_FROM = 15;
    private static final double LEAST_WEIGHT = .05;

    private final String label;

    FusionRule(String label) {
        this.label = label;
    }

    /** For the table. */
    String label() {
        return label;
    }

    /** What children are ordered by, highest first. */
    abstract double rank(List<Seen> seen);

    /** What is compared with the threshold. */
    double alarm(List<Seen> seen) {
        return rank(seen);
    }

    private static double log10Lr(Seen one) {
        return SLOPE * one.score() + INTERCEPT;
    }

    private static double quality(Seen one) {
        return Math.max(LEAST_WEIGHT, one.quality() / 100.0);
    }

    private static double weighted(List<Seen> seen, ToDoubleFunction<Seen> weight) {
        double sum = 0;
        double weights = 0;
        for (Seen one : seen) {
            sum += weight.applyAsDouble(one) * one.score();
            weights += weight.applyAsDouble(one);
        }
        return sum / weights;
    }
}
