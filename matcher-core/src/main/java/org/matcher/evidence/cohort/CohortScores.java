package org.matcher.evidence.cohort;

import java.util.Arrays;
import java.util.List;

/**
 * The scores of one template, or of one person's templates together, against the faces of a cohort: their mean and spread.
 * Immutable; a few numbers, so that it can be kept.
 *
 * <p>A cohort that is drawn from a crawl may hold the very face that is measured by it, and other pictures of that person.
 * Scores from {@value #SAME_PERSON} on are therefore left out: a few of them among the nearest {@value CohortNormalisation#TOP}
 * widen their spread so much that the person's own candidates sink ({@code docs/decisions/013}).
 */
public final class CohortScores {
    /**
     * Cosine from which a face of the cohort is taken for one of the same person. With the bundled model one in a thousand
     * pairs of unrelated toddlers and fewer of others score so high, and most pictures of one person taken within two years.
     */
    public static final float SAME_PERSON = 0.5f;

    private final int size;
    private final Spread all;
    private final Spread top;

    /** In cosines. */
    private record Spread(double mean, double deviation) {
        static Spread of(float[] rising, int from, int to) {
            double sum = 0;
            for (int i = from; i < to; i++) {
                sum += rising[i];
            }
            double mean = sum / (to - from);
            double squares = 0;
            for (int i = from; i < to; i++) {
                squares += (rising[i] - mean) * (rising[i] - mean);
            }
            return new Spread(mean, Math.sqrt(squares / (to - from)));
        }

        double standardised(double score) {
            return (score - mean) / deviation;
        }
    }

    /**
     * Of scores in any order.
     *
     * @param scores cosines in [-1, 1]; read, not kept
     * @throws IllegalArgumentException if one is NaN or out of range
     */
    public CohortScores(float[] scores) {
        float[] rising = scores.clone();
        for (float score : rising) {
            if (!(score >= -1 && score <= 1)) { // no NaN
                throw new IllegalArgumentException("a score is a cosine in [-1, 1], got " + score);
            }
        }
        Arrays.sort(rising);
        int strangers = rising.length;
        while (strangers > 0 && rising[strangers - 1] >= SAME_PERSON) {
            strangers--;
        }
        size = rising.length;
        all = Spread.of(rising, 0, strangers);
        top = Spread.of(rising, Math.max(0, strangers - CohortNormalisation.TOP), strangers);
    }

    /**
     * Of a person who is scored by the mean over several templates.
     *
     * @param scores of each template with the same faces in the same order; one or more
     * @throws IllegalArgumentException if one is NaN or out of range
     */
    public static CohortScores ofMeans(List<float[]> scores) {
        float[] means = new float[scores.getFirst().length];
        for (int face = 0; face < means.length; face++) {
            double sum = 0;
            for (float[] one : scores) {
                sum += one[face];
            }
            means[face] = (float) (sum / scores.size());
        }
        return new CohortScores(means);
    }

    /** Faces of the cohort, those left out among them. */
    public int size() {
        return size;
    }

    /** {@code (score - mean) / standard deviation} over all. */
    double standardised(double score) {
        return all.standardised(score);
    }

    /** As {@link #standardised}, over the highest {@value CohortNormalisation#TOP} (over all if there are fewer). */
    double standardisedByTop(double score) {
        return top.standardised(score);
    }

    /** Standard deviation over all; NaN of none. */
    double deviation() {
        return all.deviation();
    }

    /** Standard deviation over the highest; NaN of none. */
    double topDeviation() {
        return top.deviation();
    }
}
