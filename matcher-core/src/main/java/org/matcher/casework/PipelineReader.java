package org.matcher.casework;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.matcher.embed.ModelId;
import org.matcher.pipeline.FacePipeline;
import org.matcher.pipeline.PipelineFullException;
import org.matcher.pipeline.Purpose;
import org.matcher.pipeline.Reading;

/** Reads by the pipeline, never waiting for a place in its queue. */
final class PipelineReader implements PhotoReader {
    private final FacePipeline pipeline;
    private final AtomicInteger underway = new AtomicInteger();

    PipelineReader(FacePipeline pipeline) {
        this.pipeline = pipeline;
    }

    @Override
    public ModelId model() {
        return pipeline.model();
    }

    @Override
    public Reading read(byte[] bytes, Purpose purpose) {
        CompletableFuture<Reading> reading =
                pipeline.offer(bytes, purpose).orElseThrow(() -> new PipelineFullException(underway.get()));
        underway.incrementAndGet();
        try {
            return reading.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        } finally {
            underway.decrementAndGet();
        }
    }
}
