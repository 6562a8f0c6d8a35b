package org.matcher.evaluate;

import java.util.OptionalDouble;

/**
 * A pair after comparison.
 *
 * @param same both show the same person
 * @param fold which part of the list it belongs to
 * @param score -1..1; empty if a face was found in only one of the pictures or in none
 */
public record ScoredPair(boolean same, int fold, OptionalDouble score) {
    /** A score is a cosine. */
    public ScoredPair {
        if (score.isPresent() && !(Math.abs(score.getAsDouble()) <= 1)) { // no NaN
            throw new IllegalArgumentException("a score must lie in -1..1, got " + score.getAsDouble());
        }
    }

    boolean isRightAt(double threshold) {
        return score.isPresent() && same == isAcceptedAt(threshold);
    }

    boolean isAcceptedAt(double threshold) {
        return score.isPresent() && score.getAsDouble() >= threshold;
    }
}
