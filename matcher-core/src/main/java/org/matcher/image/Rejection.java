package org.matcher.image;

/** Why a file yielded no pixels. The code is stable: it stands in reports, problem types and reconciliations. */
public enum Rejection {
    /** No bytes at all. */
    EMPTY("empty"),
    /** More bytes than {@link ImageLimits#maxBytes()}. */
    TOO_MANY_BYTES("too-many-bytes"),
    /** No known picture signature. */
    NOT_AN_IMAGE("not-an-image"),
    /** A picture, of a format that is not decoded: HEIC, AVIF, JPEG XL, SVG and so on. */
    UNSUPPORTED_FORMAT("unsupported-format"),
    /** The header promises more pixels or a longer side than the limits allow. */
    TOO_MANY_PIXELS("too-many-pixels"),
    /** The signature is right, the rest is not: truncated, corrupt, or its header lies. */
    BROKEN("broken");

    private final String code;

    Rejection(String code) {
        this.code = code;
    }

    /** The stable code. */
    public String code() {
        return code;
    }
}
