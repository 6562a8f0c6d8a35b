package org.matcher.image.header;

/** A file's bytes read at checked positions: beyond the end is a broken header, not an exception of the JDK. */
final class Bytes {
    private final byte[] bytes;
    private final boolean bigEndian;

    private Bytes(byte[] bytes, boolean bigEndian) {
        this.bytes = bytes;
        this.bigEndian = bigEndian;
    }

    static Bytes bigEndian(byte[] bytes) {
        return new Bytes(bytes, true);
    }

    static Bytes littleEndian(byte[] bytes) {
        return new Bytes(bytes, false);
    }

    int length() {
        return bytes.length;
    }

    int u8(long at) throws HeaderException {
        if (at < 0 || at >= bytes.length) {
            throw HeaderException.broken("it is cut off in its header, after %d bytes".formatted(bytes.length));
        }
        return bytes[(int) at] & 0xff;
    }

    int u16(long at) throws HeaderException {
        int first = u8(at);
        int second = u8(at + 1);
        return bigEndian ? first << 8 | second : second << 8 | first;
    }

    long u32(long at) throws HeaderException {
        long first = u16(at);
        long second = u16(at + 2);
        return bigEndian ? first << 16 | second : second << 16 | first;
    }

    /** The index of the next byte of this value, or the length if there is none. */
    int indexOf(int value, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != (byte) value) {
            at++;
        }
        return at;
    }

    /** True if these characters, one byte each, stand at this position. */
    boolean has(long at, String latin1) {
        if (at < 0 || at + latin1.length() > bytes.length) {
            return false;
        }
        for (int i = 0; i < latin1.length(); i++) {
            if ((bytes[(int) at + i] & 0xff) != latin1.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
