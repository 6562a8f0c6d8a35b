package org.matcher.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Files written byte by byte: what no encoder would write. */
public final class FileBytes {
    private FileBytes() {}

    static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** Where this Latin-1 text first stands in the file. */
    static int find(byte[] file, String text) {
        int at = new String(file, StandardCharsets.ISO_8859_1).indexOf(text);
        if (at < 0) {
            throw new IllegalArgumentException("the file does not hold what is looked for");
        }
        return at;
    }

    static ByteBuffer littleEndian(byte[] file) {
        return ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The smallest EXIF structure: one directory that holds the orientation only. */
    public static byte[] exif(int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(26).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put(latin1("II*\0")).putInt(8).putShort((short) 1);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(orientation);
        return tiff.array();
    }

    /** This JPEG with an EXIF segment behind its first marker. */
    public static byte[] withExif(byte[] jpeg, byte[] exif) {
        byte[] head = latin1("\u00ff\u00d8\u00ff\u00e1");
        byte[] length = {(byte) ((exif.length + 8) >> 8), (byte) (exif.length + 8)};
        byte[] rest = Arrays.copyOfRange(jpeg, 2, jpeg.length);
        return joined(head, length, latin1("Exif\0\0"), exif, rest);
    }

    /** A black PNG of one bit a pixel, packed as well as deflate can. */
    static byte[] blackPng(int width, int height) {
        byte[] row = new byte[1 + (width + 7) / 8];
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        byte[] packed = new byte[8192];
        for (int y = 0; y < height; y++) {
            deflater.setInput(row);
            while (!deflater.needsInput()) {
                data.write(packed, 0, deflater.deflate(packed));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            data.write(packed, 0, deflater.deflate(packed));
        }
        deflater.end();
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {1, 0, 0, 0, 0})
                .array();
        return joined(
                latin1("\u0089PNG\r\n\u001a\n"),
                pngChunk("IHDR", header),
                pngChunk("IDAT", data.toByteArray()),
                pngChunk("IEND", new byte[0]));
    }

    static byte[] pngChunk(String type, byte[] data) {
        CRC32 crc = new CRC32();
        crc.update(latin1(type));
        crc.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(latin1(type))
                .put(data)
                .putInt((int) crc.getValue())
                .array();
    }

    /** A grey TIFF of 8 x 8 pixels, its next page where it is told. */
    static byte[] tiff(int bitsPerSample, int subfileType, int tileSide, int nextPage) {
        int[][] entries = {
            {254, subfileType},
            {256, 8},
            {257, 8},
            {258, bitsPerSample},
            {259, 1},
            {262, 1},
            {273, 8},
            {277, 1},
            {278, 8},
            {279, 64},
            {322, tileSide},
            {323, tileSide}
        };
        int used = tileSide == 0 ? entries.length - 2 : entries.length;
        ByteBuffer file = ByteBuffer.allocate(72 + 2 + used * 12 + 4).order(ByteOrder.LITTLE_ENDIAN);
        file.put(latin1("II*\0")).putInt(72).position(72);
        file.putShort((short) used);
        for (int i = 0; i < used; i++) {
            file.putShort((short) entries[i][0]).putShort((short) 4).putInt(1).putInt(entries[i][1]);
        }
        return file.putInt(nextPage).array();
    }
}
