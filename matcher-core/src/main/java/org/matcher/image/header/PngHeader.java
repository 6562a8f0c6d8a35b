package org.matcher.image.header;

import java.util.OptionalInt;
import java.util.zip.CRC32;

/**
 * PNG (W3C, third edition): walks all chunks, for EXIF may come last. What the decoder would refuse after allocating
 * the picture is refused here: a missing end, a wrong check sum, fewer data than the size needs even at deflate's best.
 */
public final class PngHeader {
    private static final int SIGNATURE_BYTES = 8;
    /** Length, type and check sum around a chunk's data. */
    private static final int CHUNK_FRAME_BYTES = 12;
    /** Deflate's best ratio: 258 bytes in 2 bits (zlib technical details, Gailly and Adler). */
    private static final long MAX_INFLATION = 1032;

    private PngHeader() {}

    /**
     * Reads the header of a file that begins with the PNG signature.
     *
     * @throws HeaderException if it is not one that a decoder should see
     */
    public static ImageHeader read(byte[] file) throws HeaderException {
        Bytes bytes = Bytes.bigEndian(file);
        int first = SIGNATURE_BYTES;
        if (bytes.has(first + 4, "CgBI")) {
            throw HeaderException.unsupported("a PNG in Apple's own variant");
        }
        if (!bytes.has(first + 4, "IHDR")) {
            throw HeaderException.broken("it does not begin with an IHDR chunk");
        }
        long width = bytes.u32(first + 8);
        long height = bytes.u32(first + 12);
        int bitsPerPixel = bytes.u8(first + 16) * channels(bytes.u8(first + 17));
        OptionalInt exifAt = OptionalInt.empty();
        long dataBytes = 0;
        int at = first;
        while (!bytes.has(at + 4, "IEND")) {
            long length = bytes.u32(at);
            long next = at + CHUNK_FRAME_BYTES + length;
            if (next > bytes.length()) {
                throw HeaderException.broken("it is cut off after %d bytes".formatted(bytes.length()));
            }
            boolean critical = (bytes.u8(at + 4) & 0x20) == 0;
            if (critical && checkSum(file, at + 4, (int) length + 4) != bytes.u32(next - 4)) {
                throw HeaderException.broken("the check sum of a chunk is wrong");
            }
            if (bytes.has(at + 4, "IDAT")) {
                dataBytes += length;
            } else if (bytes.has(at + 4, "eXIf") && exifAt.isEmpty()) {
                exifAt = OptionalInt.of(at + 8);
            }
            at = (int) next;
        }
        ImageHeader header = ImageHeader.of(width, height, exifAt);
        if (header.pixels() / 8 > dataBytes * MAX_INFLATION / bitsPerPixel) {
            throw HeaderException.broken(
                    "its header says %d x %d pixels, its data are too few for that".formatted(width, height));
        }
        return header;
    }

    private static int channels(int colourType) throws HeaderException {
        return switch (colourType) {
            case 0, 3 -> 1;
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> throw HeaderException.broken("its colour type %d does not exist".formatted(colourType));
        };
    }

    private static long checkSum(byte[] file, int from, int length) {
        CRC32 crc = new CRC32();
        crc.update(file, from, length);
        return crc.getValue();
    }
}
