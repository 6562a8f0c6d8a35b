package org.matcher.bench.scale;

import java.io.IOException;

/** What is measured at scale. One thread. */
interface Engine extends AutoCloseable {
    /** Indexes the first faces of the data. False if it went on where an earlier run was cut off. */
    boolean build(ScaleData data, int faces) throws IOException;

    /** How hard it searches, from fast to thorough; an engine that decides for itself has one of 0. */
    int[] widths();

    /** Numbers of faces, nearest first. */
    int[] search(float[] probe, int k, int width);

    /** Bytes on the disk. */
    long diskBytes() throws IOException;

    @Override
    void close() throws IOException;
}
