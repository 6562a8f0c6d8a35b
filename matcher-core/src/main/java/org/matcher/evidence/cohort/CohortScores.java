package org.matcher.evidence.cohort;

import java.util.Arrays;

/**
 * The scores of one template against the faces of a cohort. Immutable; holds sorted values.
 */
public final class CohortScores {
    private final double[] falling;

    /**
     * Copies and sorts.
     *
     * @param scores cosines in [-1, 1], any order
     * @throws IllegalArgumentException if one is NaN or out of range
     */
    public CohortScores(float[] scores) {
        falling = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            if (!(scores[i] >= -1 && scores[i] <= 1)) { // no NaN
                throw new IllegalArgumentException("a score is a cosine in [-1, 1], got " + scores[i]);
            }
            falling[i] = -scores[i];
        }
        Arrays.sort(falling);
        for (int i = 0; i < falling.length; i++) {
            falling[i] = -falling[i];
        }
    }

    /** How many. */
    public int size() {
        return falling.length;
    }

    /** {@code (score - mean) / standard deviation} over the highest {@code top} scores (over all if there are fewer). */
    double standardised(double score, int top) {
        return (score - mean(top)) / deviation(top);
    }

    private double mean(int top) {
        return Arrays.stream(falling, 0, Math.min(top, falling.length))
                .average()
                .orElse(Double.NaN);
    }

    /** Standard deviation over the highest scores. */
    double deviation(int top) {
        double mean = mean(top);
        double variance = Arrays.stream(falling, 0, Math.min(top, falling.length))
                .map(score -> (score - mean) * (score - mean))
                .average()
                .orElse(Double.NaN);
        return Math.sqrt(variance);
    }
}
