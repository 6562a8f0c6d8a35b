package org.matcher.face.quality;

/**
 * One side of a face's quality, on a scale of 0 to 100, higher is better. The scales of size, sharpness, contrast,
 * highlights, border and compression were set so that equal values cost about equally many mated comparisons; those of
 * pose and landmarks only so that ordinary press photos pass ({@code docs/quality.md}).
 */
public enum QualityComponent {
    /** Distance between the eyes, 4.75 to 23 px. */
    SIZE,
    /** Sharpness, .0021 to .055. */
    SHARPNESS,
    /** Dynamic range, 7.5 to 48 grey levels; not the mean, which differs with skin. */
    CONTRAST,
    /** Share of the face that is burnt out, 105 to 5 %: all of it burnt is 5. */
    HIGHLIGHTS,
    /** Turn to either side, 80 to 35 degrees. */
    YAW,
    /** Turn up or down, 60 to 25 degrees. */
    PITCH,
    /** How the five points fit a face, 15 to 7 px of the crop. */
    LANDMARKS,
    /** Share of the crop beyond the picture's border, 60 to 5 %. */
    BORDER,
    /** Blockiness, 5 to .45. */
    COMPRESSION;

    /** This side of what was measured, 0..100. */
    public double of(QualityMeasures measures) {
        return switch (this) {
            case SIZE -> Ramp.logarithmic(4.75, 23).at(measures.interEyeDistancePx());
            case SHARPNESS -> Ramp.logarithmic(.0021, .055).at(measures.sharpness());
            case CONTRAST -> Ramp.logarithmic(7.5, 48).at(measures.dynamicRange());
            case HIGHLIGHTS -> Ramp.linear(1.05, .05).at(measures.burntShare());
            case YAW -> Ramp.linear(80, 35).at(Math.abs(measures.yawDegrees()));
            case PITCH -> Ramp.linear(60, 25).at(Math.abs(measures.pitchDegrees()));
            case LANDMARKS -> Ramp.linear(15, 7).at(measures.misfitPx());
            case BORDER -> Ramp.linear(.6, .05).at(measures.beyondBorderShare());
            case COMPRESSION -> Ramp.logarithmic(5, .45).at(measures.blockiness());
        };
    }
}
