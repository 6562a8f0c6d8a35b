package org.matcher.pipeline;

import java.util.List;
import org.matcher.image.ImageFormat;
import org.matcher.image.ImageId;
import org.matcher.image.ImageMetadata;
import org.matcher.image.Rejection;

/** What came of reading one picture. */
public sealed interface Reading {
    /** The SHA-256 of the bytes. */
    ImageId id();

    /**
     * The picture was decoded.
     *
     * @param width pixels across, upright
     * @param height pixels down, upright
     * @param turnedClockwise quarter turns (0 to 3) that the upright picture was turned by before a face was found; boxes
     *     and landmarks are given for the picture as turned
     * @param faces highest detector score first; empty when there is none
     */
    record Read(
            ImageId id,
            ImageFormat format,
            int width,
            int height,
            int turnedClockwise,
            ImageMetadata metadata,
            List<TemplatedFace> faces)
            implements Reading {
        /** Copies the list. */
        public Read {
            faces = List.copyOf(faces);
        }
    }

    /** The picture was not decoded; the detail is one sentence for a person. */
    record Unreadable(ImageId id, Rejection reason, String detail) implements Reading {}
}
