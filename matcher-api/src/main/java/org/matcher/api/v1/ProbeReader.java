package org.matcher.api.v1;

import org.matcher.pipeline.Reading;

/** Reads a photo that a person picked. Thread-safe. */
@FunctionalInterface
public interface ProbeReader {
    /**
     * What is in the picture.
     *
     * @throws org.matcher.pipeline.PipelineFullException at once, if too many pictures are waiting
     */
    Reading read(byte[] picture);
}
