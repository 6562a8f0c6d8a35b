package org.matcher.face;

/**
 * One face found in one image.
 *
 * @param score the detector's own score, 0..1; comparable within one detector model only
 */
public record DetectedFace(Box box, Landmarks landmarks, float score) {
    /** The score is in range. */
    public DetectedFace {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("detector score must be in 0..1, got " + score);
        }
    }
}
