package org.matcher.image;

import org.opencv.core.Core;
import org.opencv.core.Mat;

/** How a camera stored its rows and columns: EXIF tag 0x0112, values 1 to 8 in this order. */
enum Orientation {
    UPRIGHT(false),
    MIRRORED(false),
    UPSIDE_DOWN(false),
    UPSIDE_DOWN_MIRRORED(false),
    TRANSPOSED(true),
    NEEDS_CLOCKWISE(true),
    TRANSVERSED(true),
    NEEDS_COUNTERCLOCKWISE(true);

    private final boolean sideways;

    Orientation(boolean sideways) {
        this.sideways = sideways;
    }

    /** Of an EXIF value; upright for one that does not exist. */
    static Orientation ofExif(int value) {
        return value >= 1 && value <= 8 ? values()[value - 1] : UPRIGHT;
    }

    /** True if the stored width is the upright picture's height. */
    boolean sideways() {
        return sideways;
    }

    /** The stored picture set upright: the same Mat, turned in place, or a new one of the same owner. */
    Mat upright(Mat stored, Mats mats) {
        return switch (this) {
            case UPRIGHT -> stored;
            case MIRRORED -> flipped(stored, 1);
            case UPSIDE_DOWN -> flipped(stored, -1);
            case UPSIDE_DOWN_MIRRORED -> flipped(stored, 0);
            case TRANSPOSED -> transposed(stored, mats);
            case NEEDS_CLOCKWISE -> flipped(transposed(stored, mats), 1);
            case TRANSVERSED -> flipped(transposed(stored, mats), -1);
            case NEEDS_COUNTERCLOCKWISE -> flipped(transposed(stored, mats), 0);
        };
    }

    /** In place. Code 1 mirrors left to right, 0 top to bottom, -1 both. */
    private static Mat flipped(Mat mat, int code) {
        Core.flip(mat, mat, code);
        return mat;
    }

    private static Mat transposed(Mat mat, Mats mats) {
        Mat transposed = mats.own(new Mat());
        Core.transpose(mat, transposed);
        return transposed;
    }
}
