package org.matcher.model;

import java.io.IOException;
import java.io.InputStream;

/** Where the files of one model lie. */
interface ModelFolder {
    /** What people call it before its manifest is read. */
    String name();

    /**
     * A file of the folder, read whole.
     *
     * @param file a plain name
     * @param maxBytes more than these are not read
     * @throws java.nio.file.NoSuchFileException if there is none
     * @throws TooLargeException if it is longer
     */
    byte[] read(String file, int maxBytes) throws IOException;

    /** The whole stream, if it is no longer than that. */
    static byte[] readAtMost(InputStream stream, int maxBytes) throws IOException {
        byte[] bytes = stream.readNBytes(maxBytes);
        if (stream.read() >= 0) {
            throw new TooLargeException();
        }
        return bytes;
    }

    /** A file is longer than is sane for its role. */
    final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
