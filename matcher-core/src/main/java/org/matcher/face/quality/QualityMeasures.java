package org.matcher.face.quality;

/**
 * What was measured of a face, in its own units; every value is finite.
 *
 * @param interEyeDistancePx distance between the eyes in pixels of the picture
 * @param sharpness energy of the finest structure by that of all structure, 0 and up; .01 looks blurred, .3 crisp
 * @param lumaMean mean luma of the face's middle, 0..255
 * @param lumaDark luma that 5 % of its pixels do not exceed
 * @param lumaBright luma that 95 % of its pixels do not exceed
 * @param burntShare share of its pixels that are as good as white, 0..1
 * @param yawDegrees turn to the side, positive towards the picture's right, -90..90, good to about ten degrees
 * @param pitchDegrees turn up (positive) or down, -90..90, good to about ten degrees
 * @param rollDegrees turn in the picture's plane, clockwise positive, -180..180
 * @param misfitPx how far the five points are from a frontal face's, in pixels of the crop, 0 and up
 * @param beyondBorderShare share of the crop that lies beyond the picture's border, 0..1
 * @param blockiness how far steps at JPEG's block edges stand out, 0 and up
 */
public record QualityMeasures(
        double interEyeDistancePx,
        double sharpness,
        double lumaMean,
        int lumaDark,
        int lumaBright,
        double burntShare,
        double yawDegrees,
        double pitchDegrees,
        double rollDegrees,
        double misfitPx,
        double beyondBorderShare,
        double blockiness) {
    /** Of what the values mean; to be raised when one is measured otherwise, not when a scale is. */
    public static final int VERSION = 1;

    /** All are finite. */
    public QualityMeasures {
        double sum = interEyeDistancePx
                + sharpness
                + lumaMean
                + burntShare
                + yawDegrees
                + pitchDegrees
                + rollDegrees
                + misfitPx
                + beyondBorderShare
                + blockiness;
        if (!Double.isFinite(sum)) {
            throw new IllegalArgumentException("quality measures must be finite, their sum is " + sum);
        }
    }

    /** Luma between its dark and its bright end, 0..255. */
    public int dynamicRange() {
        return lumaBright - lumaDark;
    }
}
