package org.matcher.image.header;

/** BMP: the 12-byte header of OS/2 or one of Windows' longer ones; a negative height means rows from the top. */
public final class BmpHeader {
    private static final int SHORT_HEADER_BYTES = 12;
    private static final int WIDTH_AT = 18;

    private BmpHeader() {}

    /**
     * Reads the header of a file that begins with the BMP signature.
     *
     * @throws HeaderException if it is not one that a decoder should see
     */
    public static ImageHeader read(byte[] file) throws HeaderException {
        Bytes bytes = Bytes.littleEndian(file);
        if (bytes.u32(14) == SHORT_HEADER_BYTES) {
            return ImageHeader.of(bytes.u16(WIDTH_AT), bytes.u16(WIDTH_AT + 2));
        }
        int width = (int) bytes.u32(WIDTH_AT);
        int height = (int) bytes.u32(WIDTH_AT + 4);
        return ImageHeader.of(width, Math.abs((long) height));
    }
}
