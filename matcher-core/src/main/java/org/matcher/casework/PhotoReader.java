package org.matcher.casework;

import org.matcher.embed.ModelId;
import org.matcher.pipeline.Purpose;
import org.matcher.pipeline.Reading;

/** Reads one picture and waits for the outcome. Thread-safe. */
interface PhotoReader {
    /** What its templates carry. */
    ModelId model();

    /**
     * Reads.
     *
     * @throws org.matcher.pipeline.PipelineFullException at once if too many pictures are waiting
     */
    Reading read(byte[] bytes, Purpose purpose);
}
