package org.matcher.image.header;

/** GIF (version 89a): the logical screen, onto which the first frame is drawn. */
public final class GifHeader {
    private GifHeader() {}

    /**
     * Reads the header of a file that begins with the GIF signature.
     *
     * @throws HeaderException if it is not one that a decoder should see
     */
    public static ImageHeader read(byte[] file) throws HeaderException {
        Bytes bytes = Bytes.littleEndian(file);
        return ImageHeader.of(bytes.u16(6), bytes.u16(8));
    }
}
