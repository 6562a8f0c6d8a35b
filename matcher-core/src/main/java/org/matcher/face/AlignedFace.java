package org.matcher.face;

import java.util.Arrays;

/**
 * A 112x112 crop, three bytes a pixel in the order blue, green, red, rows top to bottom, in which the five landmarks lie
 * as near as a similarity transform can bring them to the ArcFace template (Deng et al., CVPR 2019). Immutable.
 */
public final class AlignedFace {
    /** Width and height of every crop, in pixels. */
    public static final int SIDE = 112;

    private final byte[] bgr;

    /** Copies 112 * 112 * 3 bytes. */
    public AlignedFace(byte[] bgr) {
        if (bgr.length != SIDE * SIDE * 3) {
            throw new IllegalArgumentException(
                    "an aligned face has %d bytes, got %d".formatted(SIDE * SIDE * 3, bgr.length));
        }
        this.bgr = bgr.clone();
    }

    /** A copy of the pixels. */
    public byte[] bgr() {
        return bgr.clone();
    }

    /** Writes the pixels without an intermediate copy. */
    public void copyTo(java.nio.ByteBuffer target) {
        target.put(bgr);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AlignedFace face && Arrays.equals(bgr, face.bgr);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bgr);
    }
}
