package org.matcher.face;

import java.util.List;
import org.matcher.image.DecodedImage;

/**
 * Finds faces. Not thread-safe: one instance per worker (a shared OpenCV net gives wrong results or kills the JVM).
 * Different picture sizes may follow each other in any order.
 */
public interface FaceDetector extends AutoCloseable {
    /**
     * All faces above the detector's threshold, highest score first, equal scores by x then y; coordinates of the upright
     * original. Empty when there is none.
     */
    List<DetectedFace> detect(DecodedImage image);

    /** Releases native memory. Safe to call twice. */
    @Override
    void close();
}
