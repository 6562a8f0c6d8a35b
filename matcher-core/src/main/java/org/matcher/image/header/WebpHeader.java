package org.matcher.image.header;

import java.util.OptionalInt;

/** WebP (RFC 9649): lossy, lossless, or extended with a canvas; EXIF only in the last. */
public final class WebpHeader {
    private static final int FIRST_CHUNK = 12;
    private static final int FIRST_DATA = FIRST_CHUNK + 8;
    private static final int EXIF_FLAG = 0x08;

    private WebpHeader() {}

    /**
     * Reads the header of a file that begins with the WebP signature.
     *
     * @throws HeaderException if it is not one that a decoder should see
     */
    public static ImageHeader read(byte[] file) throws HeaderException {
        Bytes bytes = Bytes.littleEndian(file);
        if (bytes.u32(4) + 8 > bytes.length()) {
            throw HeaderException.broken(
                    "it is cut off: %d of %d bytes are there".formatted(bytes.length(), bytes.u32(4) + 8));
        }
        if (bytes.has(FIRST_CHUNK, "VP8 ")) {
            if (!bytes.has(FIRST_DATA + 3, "\u009d\u0001*")) {
                throw HeaderException.broken("its key frame does not begin with the start code");
            }
            return ImageHeader.of(bytes.u16(FIRST_DATA + 6) & 0x3fff, bytes.u16(FIRST_DATA + 8) & 0x3fff);
        }
        if (bytes.has(FIRST_CHUNK, "VP8L")) {
            if (bytes.u8(FIRST_DATA) != 0x2f) {
                throw HeaderException.broken("its lossless data do not begin with their signature");
            }
            long sides = bytes.u32(FIRST_DATA + 1);
            return ImageHeader.of((sides & 0x3fff) + 1, (sides >> 14 & 0x3fff) + 1);
        }
        if (bytes.has(FIRST_CHUNK, "VP8X")) {
            long width = (bytes.u32(FIRST_DATA + 4) & 0xffffff) + 1;
            long height = (bytes.u32(FIRST_DATA + 6) >> 8) + 1;
            boolean exif = (bytes.u8(FIRST_DATA) & EXIF_FLAG) != 0;
            return ImageHeader.of(width, height, exif ? exifAt(bytes) : OptionalInt.empty());
        }
        throw HeaderException.broken("its first chunk is none that a WebP begins with");
    }

    private static OptionalInt exifAt(Bytes bytes) throws HeaderException {
        long at = FIRST_CHUNK;
        while (at + 8 <= bytes.length()) {
            if (bytes.has(at, "EXIF")) {
                // Some writers keep the prefix that the entry needs in a JPEG.
                return OptionalInt.of((int) at + (bytes.has(at + 8, "Exif\0\0") ? 14 : 8));
            }
            long length = bytes.u32(at + 4);
            at += 8 + length + (length & 1);
        }
        return OptionalInt.empty();
    }
}
