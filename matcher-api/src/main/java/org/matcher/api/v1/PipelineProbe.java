package org.matcher.api.v1;

import java.util.concurrent.CompletionException;
import org.matcher.pipeline.FacePipeline;
import org.matcher.pipeline.PipelineFullException;
import org.matcher.pipeline.Purpose;
import org.matcher.pipeline.Reading;

/** Reads photos through the pipeline, which it does not own. */
public final class PipelineProbe implements ProbeReader {
    private final FacePipeline pipeline;

    /** Reads through this. */
    public PipelineProbe(FacePipeline pipeline) {
        this.pipeline = pipeline;
    }

    @Override
    public Reading read(byte[] picture) {
        try {
            return pipeline.offer(picture, Purpose.REFERENCE)
                    .orElseThrow(() -> new PipelineFullException(pipeline.pending()))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
