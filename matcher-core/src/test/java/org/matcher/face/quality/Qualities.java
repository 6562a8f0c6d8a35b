package org.matcher.face.quality;

/** Qualities to build on. */
public final class Qualities {
    /** What a sharp frontal portrait measures. */
    public static final QualityMeasures PORTRAIT = new QualityMeasures(60, .15, 128, 60, 180, 0, 3, -2, 1, 2.5, 0, .1);

    /** Its quality. */
    public static final Quality GOOD = Quality.of(PORTRAIT);

    /** Of a blurred portrait. */
    public static final Quality WEAK =
            Quality.of(new QualityMeasures(60, .01, 128.3, 60, 180, .001, 3, -2, 1, 2.5, .01, .1));

    /** Of a portrait that is dark but for a few levels, and of eyes that are close together. */
    public static final Quality NOT_SEARCHABLE =
            Quality.of(new QualityMeasures(9, .15, 12, 9, 17, 0, 3, -2, 1, 2.5, 0, .1));

    private Qualities() {}
}
