package org.matcher.evidence.cohort;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.matcher.evidence.cohort.NormalisedScore.Normalised;

/**
 * A list in the order of its normalised scores where every item has one by the same cohort, else in the order it came in:
 * scores of two kinds are not comparable.
 *
 * @param by what it is ordered by
 */
public record Ranking<T>(List<Ranked<T>> items, By by) {
    /** Copies the list. */
    public Ranking {
        items = List.copyOf(items);
    }

    /** An item and its normalised score. */
    public record Ranked<T>(T item, NormalisedScore normalised) {}

    /** What a list is ordered by. */
    public enum By {
        /** The comparison score. */
        SCORE,
        /** The normalised score. */
        NORMALISED
    }

    /**
     * Ranks; items of equal scores keep their order.
     *
     * @param bestFirst by the comparison score
     * @param scores of the items, in their order
     */
    public static <T> Ranking<T> of(List<T> bestFirst, List<NormalisedScore> scores) {
        List<Ranked<T>> items = IntStream.range(0, bestFirst.size())
                .mapToObj(i -> new Ranked<>(bestFirst.get(i), scores.get(i)))
                .toList();
        if (!areComparable(scores)) {
            return new Ranking<>(items, By.SCORE);
        }
        return new Ranking<>(
                items.stream()
                        .sorted(Comparator.comparingDouble((Ranked<T> ranked) ->
                                        ranked.normalised().value())
                                .reversed())
                        .toList(),
                By.NORMALISED);
    }

    private static boolean areComparable(List<NormalisedScore> scores) {
        return !scores.isEmpty()
                && scores.getFirst() instanceof Normalised first
                && scores.stream()
                        .allMatch(score -> score instanceof Normalised other
                                && other.method() == first.method()
                                && other.cohort().equals(first.cohort()));
    }
}
