package org.matcher.evaluate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How well scores tell same from different, by the protocol of Labeled Faces in the Wild (Huang et al., 2007): the
 * threshold of each fold is the one that is right most often on the other folds, so no pair is judged with a threshold
 * that it helped to choose.
 *
 * <p>"Same" is said at a score at or above the threshold. A pair without a score (failure to enrol) counts as an error in
 * the accuracy, whichever kind it is, and as not accepted in the true accept rates.
 *
 * @param pairs all pairs, those without a score too
 * @param accuracy mean over the folds, 0..1
 * @param accuracyStd sample standard deviation over the folds; 0 for a single fold
 * @param folds in the order of their numbers
 * @param atFar1e2 at a false accept rate of at most 1e-2 over all pairs
 * @param atFar1e3 at a false accept rate of at most 1e-3 over all pairs
 */
public record Verification(
        int pairs,
        double accuracy,
        double accuracyStd,
        List<Fold> folds,
        OperatingPoint atFar1e2,
        OperatingPoint atFar1e3) {
    /** The cut below all scores. */
    private static final double ACCEPT_ALL = -1;

    /** Copies. */
    public Verification {
        folds = List.copyOf(folds);
    }

    /**
     * One fold.
     *
     * @param threshold chosen on the other folds; empty if they are right most often with every pair accepted
     * @param accuracy on this fold's pairs, 0..1
     */
    public record Fold(int number, int pairs, OptionalDouble threshold, double accuracy) {}

    /**
     * The lowest threshold that lets through no more than the given share of different pairs.
     *
     * @param trueAcceptRate share of same pairs at or above the threshold; empty if there is no same or no different pair
     * @param threshold empty likewise, and if every pair may be accepted
     */
    public record OperatingPoint(OptionalDouble trueAcceptRate, OptionalDouble threshold) {}

    /**
     * Evaluates at least one pair. With a single fold the threshold is taken from its own pairs, which flatters: give two
     * folds or more.
     */
    public static Verification of(List<ScoredPair> pairs) {
        if (pairs.isEmpty()) {
            throw new IllegalArgumentException("nothing to evaluate: give at least one pair");
        }
        TreeMap<Integer, List<ScoredPair>> byFold =
                pairs.stream().collect(Collectors.groupingBy(ScoredPair::fold, TreeMap::new, Collectors.toList()));
        List<Fold> folds = byFold.entrySet().stream()
                .map(entry -> fold(entry.getKey(), entry.getValue(), pairs))
                .toList();
        double mean = folds.stream().mapToDouble(Fold::accuracy).average().orElseThrow();
        double squares = folds.stream()
                .mapToDouble(fold -> (fold.accuracy() - mean) * (fold.accuracy() - mean))
                .sum();
        double deviation = folds.size() > 1 ? Math.sqrt(squares / (folds.size() - 1)) : 0;
        return new Verification(
                pairs.size(), mean, deviation, folds, operatingPoint(pairs, 1e-2), operatingPoint(pairs, 1e-3));
    }

    private static Fold fold(int number, List<ScoredPair> own, List<ScoredPair> all) {
        List<ScoredPair> others =
                all.stream().filter(pair -> pair.fold() != number).toList();
        double threshold = bestThreshold(others.isEmpty() ? own : others);
        long right = own.stream().filter(pair -> pair.isRightAt(threshold)).count();
        return new Fold(number, own.size(), existing(threshold), (double) right / own.size());
    }

    /**
     * Half way between the two neighbouring scores where most pairs are right; of several such places the middle one, so
     * that a wide gap is cut in its middle.
     */
    static double bestThreshold(List<ScoredPair> pairs) {
        double[] cuts = cuts(pairs);
        long[] right = rightAt(cuts, pairs);
        long most = Arrays.stream(right).max().orElseThrow();
        double[] best = IntStream.range(0, cuts.length)
                .filter(i -> right[i] == most)
                .mapToDouble(i -> cuts[i])
                .toArray();
        return best[best.length / 2];
    }

    /** How many pairs are right at each cut, the cuts rising: one sweep over the pairs in the order of their scores. */
    private static long[] rightAt(double[] cuts, List<ScoredPair> pairs) {
        List<ScoredPair> scored = pairs.stream()
                .filter(pair -> pair.score().isPresent())
                .sorted(Comparator.comparingDouble(pair -> pair.score().getAsDouble()))
                .toList();
        long[] counts = new long[cuts.length];
        long right = scored.stream().filter(ScoredPair::same).count();
        int below = 0;
        for (int i = 0; i < cuts.length; i++) {
            while (below < scored.size() && !scored.get(below).isAcceptedAt(cuts[i])) {
                right += scored.get(below).same() ? -1 : 1;
                below++;
            }
            counts[i] = right;
        }
        return counts;
    }

    /** Every threshold that tells the pairs apart in another way: below all scores, between neighbours, above all. */
    static double[] cuts(List<ScoredPair> pairs) {
        double[] scores = pairs.stream()
                .flatMapToDouble(pair -> pair.score().stream())
                .sorted()
                .distinct()
                .toArray();
        double[] cuts = new double[scores.length + 1];
        cuts[0] = ACCEPT_ALL;
        for (int i = 1; i < scores.length; i++) {
            cuts[i] = (scores[i - 1] + scores[i]) / 2;
        }
        if (scores.length > 0) {
            cuts[scores.length] = Math.nextUp(scores[scores.length - 1]);
        }
        return cuts;
    }

    private static OperatingPoint operatingPoint(List<ScoredPair> pairs, double falseAcceptRate) {
        List<ScoredPair> same = pairs.stream().filter(ScoredPair::same).toList();
        List<ScoredPair> different = pairs.stream().filter(pair -> !pair.same()).toList();
        if (same.isEmpty() || different.isEmpty()) {
            return new OperatingPoint(OptionalDouble.empty(), OptionalDouble.empty());
        }
        int allowed = (int) Math.floor(falseAcceptRate * different.size() + 1e-9); // 0.01 * 300 is just below 3
        double[] scores = different.stream()
                .flatMapToDouble(pair -> pair.score().stream())
                .sorted()
                .toArray();
        double threshold = scores.length <= allowed ? ACCEPT_ALL : Math.nextUp(scores[scores.length - 1 - allowed]);
        long accepted = same.stream().filter(pair -> pair.isRightAt(threshold)).count();
        return new OperatingPoint(OptionalDouble.of((double) accepted / same.size()), existing(threshold));
    }

    private static OptionalDouble existing(double threshold) {
        return threshold == ACCEPT_ALL ? OptionalDouble.empty() : OptionalDouble.of(threshold);
    }
}
