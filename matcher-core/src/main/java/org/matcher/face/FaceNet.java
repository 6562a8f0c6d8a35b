package org.matcher.face;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Mat;

/**
 * A detector net: one pass over one piece of a picture as it is. Sizes may change from call to call. Not thread-safe.
 */
interface FaceNet extends AutoCloseable {
    /** Boxes that overlap more than this are one face, and the highest score speaks for it. */
    float SAME_FACE_OVERLAP = 0.3f;

    /**
     * The faces above the threshold, already told apart, highest score first, in pixels of the piece; a box may cross its
     * border.
     *
     * @param bgr three bytes a pixel; read, not kept
     */
    List<DetectedFace> find(Mat bgr, float threshold);

    /** The net, unless it is null because it was closed. */
    static <N> N notClosed(@Nullable N net) {
        if (net == null) {
            throw new IllegalStateException("this detector was closed");
        }
        return net;
    }

    /** Releases native memory. Safe to call twice. */
    @Override
    void close();
}
