package org.matcher.image;

/**
 * What a picture may cost before it is refused unread.
 *
 * @param maxBytes largest file, in bytes
 * @param maxPixels largest width times height, in pixels; a decoded pixel takes 3 bytes
 * @param maxSide longest side, in pixels
 */
public record ImageLimits(int maxBytes, long maxPixels, int maxSide) {
    /** 64 MiB, 100 megapixels, 20,000 pixels a side: above any camera's picture, below a bomb. */
    public static final ImageLimits DEFAULT = new ImageLimits(64 << 20, 100_000_000L, 20_000);

    /** The pixels of one picture lie in one array. */
    private static final long MOST_PIXELS = Integer.MAX_VALUE / DecodedImage.BYTES_PER_PIXEL;

    /** Every limit is positive, and the pixels fit one array. */
    public ImageLimits {
        if (maxBytes <= 0 || maxPixels <= 0 || maxSide <= 0) {
            throw new IllegalArgumentException("image limits must be positive, got %d bytes, %d pixels, side %d"
                    .formatted(maxBytes, maxPixels, maxSide));
        }
        if (maxPixels > MOST_PIXELS) {
            throw new IllegalArgumentException(
                    "image limit must be at most %d pixels, got %d".formatted(MOST_PIXELS, maxPixels));
        }
    }
}
