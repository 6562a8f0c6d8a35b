package org.matcher.gallery.fusion;

import java.util.List;

/**
 * What one face scores against all references of one child: the mean of the scores, with the best beside it. On the figures in
 * {@code docs/decisions/007-fusing-references.md} the mean orders better than the best score alone.
 *
 * @param fused mean of the cosines, -1..1; candidates are ordered by it
 * @param best cosine with the reference that is most alike
 * @param references how many were compared, 1 or more
 */
public record FusedScore(float fused, float best, int references) {
    /** False match rates fall tenfold for about so much cosine among children (see docs/evidence.md, thresholds). */
    private static final double COSINE_PER_DECADE = 0.1;

    private static final float ROUNDING = 1e-4f;

    /** Cosines, the best not below the mean. */
    public FusedScore {
        if (references < 1) {
            throw new IllegalArgumentException("at least one reference is compared, got " + references);
        }
        if (!(fused >= -1 && best <= 1 && fused <= best + ROUNDING)) { // no NaN
            throw new IllegalArgumentException(
                    "scores must be cosines, the mean not above the best, got %s and %s".formatted(fused, best));
        }
    }

    /** Of the cosines with every reference of the child, at least one, in any order. */
    public static FusedScore of(List<Float> scores) {
        double sum = 0;
        float best = -1;
        for (float score : scores) {
            sum += score;
            best = Math.max(best, score);
        }
        float mean = scores.size() == 1 ? best : (float) (sum / scores.size());
        return new FusedScore(mean, best, scores.size());
    }

    /** Of a child with a single reference. */
    public static FusedScore single(float score) {
        return new FusedScore(score, score, 1);
    }

    /**
     * Whether the face is a candidate: the mean reaches the threshold, or the best score reaches a stricter one. So a weak
     * reference, or one of another person, cannot hide the face that another reference shows. The best of n scores has n
     * chances, so its threshold is higher by the cosine that makes false matches n times rarer.
     *
     * @param minScore the threshold for a single reference, -1..1
     */
    public boolean reaches(float minScore) {
        return highestReached() >= minScore;
    }

    /** The highest threshold that it reaches: the mean, or the best score less its {@code references} chances. */
    public double highestReached() {
        return Math.max(fused, best - COSINE_PER_DECADE * Math.log10(references));
    }
}
