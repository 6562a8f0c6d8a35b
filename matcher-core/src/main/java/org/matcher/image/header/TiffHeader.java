package org.matcher.image.header;

import java.util.OptionalInt;

/**
 * TIFF 6.0 (Adobe 1992): the first page's directory. Camera raw files are TIFFs too, whose first page is a thumbnail or
 * a sensor's mosaic: those are told apart here.
 */
public final class TiffHeader {
    private static final int ENTRY_BYTES = 12;
    /** The decoder counts all pages, though it decodes the first only. */
    private static final int MAX_PAGES = 1000;
    /** The decoder allocates a whole tile, whatever the size of the picture. */
    private static final int MAX_TILE_SIDE = 4096;

    private static final int SHORT = 3;
    private static final int CFA_MOSAIC = 32803;

    private final Bytes bytes;
    private long width;
    private long height;

    private TiffHeader(Bytes bytes) {
        this.bytes = bytes;
    }

    /**
     * Reads the header of a file that begins with a TIFF signature.
     *
     * @throws HeaderException if it is not one that a decoder should see
     */
    public static ImageHeader read(byte[] file) throws HeaderException {
        boolean littleEndian = file.length > 0 && file[0] == 'I';
        return new TiffHeader(littleEndian ? Bytes.littleEndian(file) : Bytes.bigEndian(file)).read();
    }

    private ImageHeader read() throws HeaderException {
        long firstPage = bytes.u32(4);
        int entries = bytes.u16(firstPage);
        for (int i = 0; i < entries; i++) {
            readEntry(firstPage + 2 + (long) i * ENTRY_BYTES);
        }
        ImageHeader header = ImageHeader.of(width, height, OptionalInt.of(0));
        countPages(firstPage);
        return header;
    }

    private void readEntry(long at) throws HeaderException {
        switch (bytes.u16(at)) {
            case 254 -> refuseRawIf((firstValue(at) & 1) != 0); // NewSubfileType: a smaller version of another page
            case 256 -> width = firstValue(at);
            case 257 -> height = firstValue(at);
            case 258 -> checkBitsPerSample(firstValue(at));
            case 262 -> refuseRawIf(firstValue(at) == CFA_MOSAIC);
            case 322, 323 -> checkTileSide(firstValue(at));
            case 50706 -> refuseRawIf(true); // DNGVersion
            default -> {
                // says nothing about the size
            }
        }
    }

    /** An entry's first value if it is a whole number of two or four bytes; other types are not asked for here. */
    private long firstValue(long at) throws HeaderException {
        long count = bytes.u32(at + 4);
        if (bytes.u16(at + 2) != SHORT) {
            return bytes.u32(at + 8);
        }
        return bytes.u16(count <= 2 ? at + 8 : bytes.u32(at + 8));
    }

    private static void checkBitsPerSample(long bits) throws HeaderException {
        if (bits > 16) {
            throw HeaderException.unsupported("a TIFF of %d bits a sample".formatted(bits));
        }
    }

    private static void checkTileSide(long side) throws HeaderException {
        if (side > MAX_TILE_SIDE) {
            throw HeaderException.broken(
                    "it has tiles of %d pixels a side, at most %d are read".formatted(side, MAX_TILE_SIDE));
        }
    }

    private static void refuseRawIf(boolean raw) throws HeaderException {
        if (raw) {
            throw HeaderException.unsupported("a camera's raw file");
        }
    }

    private void countPages(long firstPage) throws HeaderException {
        long page = firstPage;
        for (int pages = 1; page != 0 && page < bytes.length(); pages++) {
            if (pages > MAX_PAGES) {
                throw HeaderException.broken("it has more than %d pages, or they form a ring".formatted(MAX_PAGES));
            }
            long next = page + 2 + (long) bytes.u16(page) * ENTRY_BYTES;
            page = next + 4 > bytes.length() ? 0 : bytes.u32(next);
        }
    }
}
