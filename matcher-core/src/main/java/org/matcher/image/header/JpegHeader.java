package org.matcher.image.header;

import java.util.OptionalInt;

/**
 * JPEG (ITU-T T.81 annex B): segments up to the first scan. Where the decoder has to read all scans before it shows a
 * row, they are counted too: each costs a pass over the whole picture, and a small file can hold thousands.
 */
public final class JpegHeader {
    /** Encoders write 10 to 20 scans. */
    private static final int MAX_SCANS = 100;

    private static final String EXIF = "Exif\0\0";

    private final Bytes bytes;
    private OptionalInt exifAt = OptionalInt.empty();
    private long width;
    private long height;
    private int components;
    private boolean progressive;

    private JpegHeader(byte[] file) {
        bytes = Bytes.bigEndian(file);
    }

    /**
     * Reads the header of a file that begins with the JPEG signature.
     *
     * @throws HeaderException if it is not one that a decoder should see
     */
    public static ImageHeader read(byte[] file) throws HeaderException {
        return new JpegHeader(file).read();
    }

    private ImageHeader read() throws HeaderException {
        int at = 2;
        while (true) {
            at = nextMarker(at);
            int marker = bytes.u8(at);
            int segment = at + 1;
            if (marker == 0xd9) {
                throw HeaderException.broken("it ends before its pixels begin");
            }
            if (marker == 0xda) {
                ImageHeader header = ImageHeader.of(width, height, exifAt);
                if (progressive || bytes.u8(segment + 2) < components) {
                    countScans(segment);
                }
                return header;
            }
            if (isFrame(marker)) {
                readFrame(marker, segment);
            } else if (marker == 0xe1 && exifAt.isEmpty() && bytes.has(segment + 2, EXIF)) {
                exifAt = OptionalInt.of(segment + 2 + EXIF.length());
            }
            at = standsAlone(marker) ? segment : segment + bytes.u16(segment);
        }
    }

    /** The index of the marker code that follows the next 0xff; like decoders, steps over stray bytes. */
    private int nextMarker(int from) throws HeaderException {
        int at = from;
        while (true) {
            while (bytes.u8(at) != 0xff) {
                at++;
            }
            while (bytes.u8(at) == 0xff) {
                at++;
            }
            if (bytes.u8(at) != 0) {
                return at;
            }
        }
    }

    private static boolean standsAlone(int marker) {
        return marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8);
    }

    /** SOF0 to SOF15; DHT, JPG and DAC share their range. */
    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private void readFrame(int marker, int segment) throws HeaderException {
        progressive = switch (marker) {
            case 0xc0, 0xc1, 0xc9 -> false;
            case 0xc2, 0xca -> true;
            default -> throw HeaderException.unsupported("a lossless or hierarchical JPEG");
        };
        int precision = bytes.u8(segment + 2);
        if (precision != 8) {
            throw HeaderException.unsupported("a JPEG of %d bits a sample".formatted(precision));
        }
        if (components != 0) {
            throw HeaderException.broken("it has two frames");
        }
        height = bytes.u16(segment + 3);
        width = bytes.u16(segment + 5);
        components = bytes.u8(segment + 7);
    }

    private void countScans(int firstScan) throws HeaderException {
        int scans = 1;
        int at = bytes.indexOf(0xff, firstScan);
        while (at + 1 < bytes.length()) {
            int marker = bytes.u8(at + 1);
            if (marker == 0xd9) {
                return;
            }
            if (marker == 0xda && ++scans > MAX_SCANS) {
                throw HeaderException.broken("it has more than %d scans".formatted(MAX_SCANS));
            }
            at = bytes.indexOf(0xff, at + 1);
        }
    }
}
