package org.matcher.image;

import java.util.Objects;

/**
 * Upright pixels of one image: rows top to bottom, three bytes a pixel in the order blue, green, red, no padding. The
 * EXIF turn is already applied; width and height are those of the upright picture. On the heap, so there is nothing to
 * release. Not thread-safe to write; never written after construction.
 */
public final class DecodedImage {
    static final int BYTES_PER_PIXEL = 3;

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
        if (width <= 0 || height <= 0 || (long) width * height * BYTES_PER_PIXEL != bgr.length) {
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
     * A copy of a rectangle of it, with the id and metadata of the whole.
     *
     * @throws IndexOutOfBoundsException if the rectangle is not inside the picture
     */
    public DecodedImage part(int x, int y, int partWidth, int partHeight) {
        Objects.checkFromIndexSize(x, partWidth, width);
        Objects.checkFromIndexSize(y, partHeight, height);
        byte[] part = new byte[partWidth * partHeight * BYTES_PER_PIXEL];
        int rowBytes = partWidth * BYTES_PER_PIXEL;
        for (int row = 0; row < partHeight; row++) {
            System.arraycopy(bgr, ((y + row) * width + x) * BYTES_PER_PIXEL, part, row * rowBytes, rowBytes);
        }
        return new DecodedImage(id, format, partWidth, partHeight, part, metadata);
    }

    /**
     * The same picture turned clockwise.
     *
     * @param quarterTurns 0 to 3
     */
    public DecodedImage turned(int quarterTurns) {
        return switch (Math.floorMod(quarterTurns, 4)) {
            case 1 -> upright(Orientation.NEEDS_CLOCKWISE);
            case 2 -> upright(Orientation.UPSIDE_DOWN);
            case 3 -> upright(Orientation.NEEDS_COUNTERCLOCKWISE);
            default -> this;
        };
    }

    private DecodedImage upright(Orientation orientation) {
        byte[] upright = new byte[bgr.length];
        for (int row = 0; row < height; row += Orientation.STRIP_ROWS) {
            int rows = Math.min(Orientation.STRIP_ROWS, height - row);
            orientation.place(bgr, row * width * BYTES_PER_PIXEL, row, rows, width, height, upright);
        }
        boolean sideways = orientation.sideways();
        return new DecodedImage(id, format, sideways ? height : width, sideways ? width : height, upright, metadata);
    }
}
