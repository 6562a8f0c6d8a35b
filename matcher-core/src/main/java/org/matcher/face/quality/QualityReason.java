package org.matcher.face.quality;

/** Why a face's quality is not good. Codes are stable: programs may rely on them; sentences are for people. */
public enum QualityReason {
    /** Component {@link QualityComponent#SIZE}. */
    TOO_SMALL("too-small", "The face is small: its eyes are only a few pixels apart."),
    /** Component {@link QualityComponent#SHARPNESS}. */
    BLURRED("blurred", "The face is blurred."),
    /** Component {@link QualityComponent#CONTRAST} in a dark face. */
    TOO_DARK("too-dark", "The face is so dark that little of it can be told apart."),
    /** Component {@link QualityComponent#CONTRAST} elsewhere. */
    LOW_CONTRAST("low-contrast", "The face is flat: light and dark hardly differ."),
    /** Component {@link QualityComponent#HIGHLIGHTS}. */
    TOO_BRIGHT("too-bright", "Parts of the face are burnt out to white."),
    /** Component {@link QualityComponent#YAW}. */
    TURNED_ASIDE("turned-aside", "The face is turned far to the side."),
    /** Component {@link QualityComponent#PITCH}. */
    TURNED_UP_OR_DOWN("turned-up-or-down", "The face looks far up or down."),
    /** Component {@link QualityComponent#LANDMARKS}. */
    POINTS_UNSURE(
            "points-unsure", "Eyes, nose and mouth were not found surely: it may be no face, or one half hidden."),
    /** Component {@link QualityComponent#BORDER}. */
    CUT_OFF("cut-off", "The face is cut off by the picture's border."),
    /** Component {@link QualityComponent#COMPRESSION}. */
    COMPRESSED("compressed", "The picture is compressed so much that blocks show.");

    /** A flat face whose mean luma is below is called dark: 60 of 255 is deep shade on any skin. */
    private static final double DARK_MEAN = 60;

    private final String code;
    private final String sentence;

    QualityReason(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    /** Stable, lower case with hyphens. */
    public String code() {
        return code;
    }

    /** One sentence in plain words. */
    public String sentence() {
        return sentence;
    }

    /** What to say if this component is low. */
    static QualityReason of(QualityComponent component, QualityMeasures measures) {
        return switch (component) {
            case SIZE -> TOO_SMALL;
            case SHARPNESS -> BLURRED;
            case CONTRAST -> measures.lumaMean() < DARK_MEAN ? TOO_DARK : LOW_CONTRAST;
            case HIGHLIGHTS -> TOO_BRIGHT;
            case YAW -> TURNED_ASIDE;
            case PITCH -> TURNED_UP_OR_DOWN;
            case LANDMARKS -> POINTS_UNSURE;
            case BORDER -> CUT_OFF;
            case COMPRESSION -> COMPRESSED;
        };
    }
}
