package org.matcher.image;

/**
 * Upright pixels of one image: rows top to bottom, three bytes a pixel in the order blue, green, red, no padding. The
 * EXIF turn is already applied; width and height are those of the upright picture. On the heap, so there is nothing to
 * release. Not thread-safe to write; never written after construction.
 */
public final class DecodedImage {
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
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int toX = turns == 1 ? height - 1 - y : turns == 2 ? width - 1 - x : y;
                int toY = turns == 1 ? x : turns == 2 ? height - 1 - y : width - 1 - x;
                int from = (y * width + x) * 3;
                int to = (toY * newWidth + toX) * 3;
                turned[to] = bgr[from];
                turned[to + 1] = bgr[from + 1];
                turned[to + 2] = bgr[from + 2];
            }
        }
        return new DecodedImage(id, format, newWidth, newHeight, turned, metadata);
    }
}
