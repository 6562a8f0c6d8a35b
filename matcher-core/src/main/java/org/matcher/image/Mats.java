package org.matcher.image;

import java.util.ArrayDeque;
import java.util.Deque;
import org.opencv.core.Mat;

/**
 * Owns the Mats of one call and releases their native memory when it is closed, the last one first. Public only so that
 * {@code face} can use it: no Mat belongs in the signature of any other package. For one thread.
 */
public final class Mats implements AutoCloseable {
    private final Deque<Mat> owned = new ArrayDeque<>();

    /** Owns nothing yet. */
    public Mats() {
        OpenCv.load();
    }

    /**
     * Takes over a Mat.
     *
     * @return the same Mat, or object of a subclass of it
     */
    public <M extends Mat> M own(M mat) {
        owned.push(mat);
        return mat;
    }

    /** Releases what is owned; a second call finds nothing to release. */
    @Override
    public void close() {
        while (!owned.isEmpty()) {
            owned.pop().release();
        }
    }
}
