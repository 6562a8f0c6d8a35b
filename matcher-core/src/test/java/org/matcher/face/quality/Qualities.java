package org.matcher.face.quality;

/** Qualities to build on. */
public final class Qualities {
    /** What a sharp frontal portrait measures. */
    public static final QualityMeasures PORTRAIT = new QualityMeasures(60, .15, 128, 60, 180, 0, 3, -2, 1, 2.5, 0, .1);

    /** Its quality. */
    public static final Quality GOOD = Quality.of(PORTRAIT);

    private Qualities() {}
}
