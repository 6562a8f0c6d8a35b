package org.matcher.image;

import static org.matcher.image.DecodedImage.BYTES_PER_PIXEL;

/** How a camera stored its rows and columns: EXIF tag 0x0112, values 1 to 8 in this order. */
enum Orientation {
    UPRIGHT(false, false, false),
    MIRRORED(false, true, false),
    UPSIDE_DOWN(false, true, true),
    UPSIDE_DOWN_MIRRORED(false, false, true),
    TRANSPOSED(true, false, false),
    NEEDS_CLOCKWISE(true, false, true),
    TRANSVERSED(true, true, true),
    NEEDS_COUNTERCLOCKWISE(true, true, false);

    /** Stored rows to place at once: read along their columns, so many still fit the processor's first cache. */
    static final int STRIP_ROWS = 32;

    private final boolean sideways;
    private final boolean fromTheRight;
    private final boolean fromTheBottom;

    Orientation(boolean sideways, boolean fromTheRight, boolean fromTheBottom) {
        this.sideways = sideways;
        this.fromTheRight = fromTheRight;
        this.fromTheBottom = fromTheBottom;
    }

    /** Of an EXIF value; upright for one that does not exist. */
    static Orientation ofExif(int value) {
        return value >= 1 && value <= 8 ? values()[value - 1] : UPRIGHT;
    }

    /** True if the stored width is the upright picture's height. */
    boolean sideways() {
        return sideways;
    }

    /**
     * Writes some rows of the stored picture, three bytes a pixel, where they belong in the upright one.
     *
     * @param from the array that holds the rows, the first of them at {@code fromAt}
     * @param firstRow the first row's number in the stored picture
     * @param width of the stored picture, as is {@code height}
     * @param upright all pixels of the upright picture
     */
    void place(byte[] from, int fromAt, int firstRow, int rows, int width, int height, byte[] upright) {
        int right = (sideways ? height : 1) * (fromTheRight ? -BYTES_PER_PIXEL : BYTES_PER_PIXEL);
        int down = (sideways ? 1 : width) * (fromTheBottom ? -BYTES_PER_PIXEL : BYTES_PER_PIXEL);
        int start = (fromTheRight ? -right * (width - 1) : 0)
                + (fromTheBottom ? -down * (height - 1) : 0)
                + firstRow * down;
        if (sideways) {
            for (int x = 0; x < width; x++) {
                copyLine(
                        from,
                        fromAt + x * BYTES_PER_PIXEL,
                        width * BYTES_PER_PIXEL,
                        upright,
                        start + x * right,
                        down,
                        rows);
            }
        } else {
            for (int y = 0; y < rows; y++) {
                copyLine(
                        from,
                        fromAt + y * width * BYTES_PER_PIXEL,
                        BYTES_PER_PIXEL,
                        upright,
                        start + y * down,
                        right,
                        width);
            }
        }
    }

    private static void copyLine(byte[] from, int fromAt, int fromStep, byte[] to, int toAt, int toStep, int pixels) {
        int source = fromAt;
        int target = toAt;
        for (int i = 0; i < pixels; i++) {
            to[target] = from[source];
            to[target + 1] = from[source + 1];
            to[target + 2] = from[source + 2];
            source += fromStep;
            target += toStep;
        }
    }
}
