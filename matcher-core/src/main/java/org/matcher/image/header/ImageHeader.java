package org.matcher.image.header;

import java.util.OptionalInt;

/**
 * What a file's header says.
 *
 * @param width pixels across as stored, before any EXIF turn; may be larger than anybody can decode
 * @param height pixels down as stored
 * @param exifAt index in the file of the TIFF structure (byte order mark first) that holds its EXIF entries
 */
public record ImageHeader(int width, int height, OptionalInt exifAt) {
    static ImageHeader of(long width, long height, OptionalInt exifAt) throws HeaderException {
        if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            throw HeaderException.broken("its header says %d x %d pixels".formatted(width, height));
        }
        return new ImageHeader((int) width, (int) height, exifAt);
    }

    static ImageHeader of(long width, long height) throws HeaderException {
        return of(width, height, OptionalInt.empty());
    }

    /** Width times height. */
    public long pixels() {
        return (long) width * height;
    }
}
