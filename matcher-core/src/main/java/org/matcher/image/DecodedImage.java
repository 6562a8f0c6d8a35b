package org.matcher.image;

/**
 * Upright pixels of one image: rows top to bottom, three bytes a pixel in the order blue, green, red, no padding. The
 * EXIF turn is already applied; width and height are those of the upright picture. On the heap, so there is nothing to
 * release. Not thread-safe to write; never written after construction.
 */
public final class DecodedImage {
    private static final int BYTES_PER_PIXEL = 3;
    /** So many rows of the original stay in the processor's cache while a turn reads them column by column. */
    private static final int TILE = 64;

    private final ImageId id;
    private final ImageFormat format;
    private final int width;
    private final int height;
    private final byte[] bgr;
    private final ImageMetadata metadata;

    /**
     * Takes over the array; the caller must not write to it again.
     *
     * @param bgr {@code width * height * 3} bytes
     */
    public DecodedImage(ImageId id, ImageFormat format, int width, int height, byte[] bgr, ImageMetadata metadata) {
        if (width <= 0 || height <= 0 || (long) width * height * 3 != bgr.length) {
            throw new IllegalArgumentException(
                    "%d x %d BGR pixels do not fit %d bytes".formatted(width, height, bgr.length));
        }
        this.id = id;
        this.format = format;
        this.width = width;
        this.height = height;
        this.bgr = bgr;
        this.metadata = metadata;
    }

    /** The SHA-256 of the file's bytes. */
    public ImageId id() {
        return id;
    }

    /** The format told from the bytes. */
    public ImageFormat format() {
        return format;
    }

    /** Pixels across. */
    public int width() {
        return width;
    }

    /** Pixels down. */
    public int height() {
        return height;
    }

    /** The pixels themselves, not a copy: a copy of every picture would cost more than decoding small ones. Read only. */
    public byte[] bgr() {
        return bgr;
    }

    /** What the file says of itself. */
    public ImageMetadata metadata() {
        return metadata;
    }

    /**
     * The same picture turned clockwise.
     *
     * @param quarterTurns 0 to 3
     */
    public DecodedImage turned(int quarterTurns) {
        int turns = Math.floorMod(quarterTurns, 4);
        if (turns == 0) {
            return this;
        }
        int newWidth = turns == 2 ? width : height;
        int newHeight = turns == 2 ? height : width;
        byte[] turned = new byte[bgr.length];
        // The turned picture is written in order; the original is read along its columns or backwards.
        int stepRight = BYTES_PER_PIXEL * (turns == 1 ? -width : turns == 2 ? -1 : width);
        int stepDown = BYTES_PER_PIXEL * (turns == 1 ? 1 : turns == 2 ? -width : -1);
        int start = BYTES_PER_PIXEL * (turns == 1 ? (height - 1) * width : turns == 2 ? width * height - 1 : width - 1);
        for (int tile = 0; tile < newWidth; tile += TILE) {
            int tileEnd = Math.min(tile + TILE, newWidth);
            for (int y = 0; y < newHeight; y++) {
                int from = start + y * stepDown + tile * stepRight;
                int to = (y * newWidth + tile) * BYTES_PER_PIXEL;
                for (int x = tile; x < tileEnd; x++) {
                    turned[to] = bgr[from];
                    turned[to + 1] = bgr[from + 1];
                    turned[to + 2] = bgr[from + 2];
                    from += stepRight;
                    to += BYTES_PER_PIXEL;
                }
            }
        }
        return new DecodedImage(id, format, newWidth, newHeight, turned, metadata);
    }
}
