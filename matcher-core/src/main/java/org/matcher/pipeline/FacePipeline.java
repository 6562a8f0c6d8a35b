package org.matcher.pipeline;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.matcher.embed.ModelId;
import org.matcher.model.ModelLibrary;

/**
 * Image bytes in, faces with templates out. Thread-safe. A fixed number of workers, each with its own detectors, behind a
 * bounded queue: a producer that is faster than the nets waits ({@link #submit}) or is told so ({@link #offer}).
 */
public final class FacePipeline implements AutoCloseable {
    private FacePipeline() {}

    /**
     * Loads the models and starts the workers.
     *
     * @throws org.matcher.model.ModelException if a model is missing or is not what its manifest promises
     */
    public static FacePipeline open(ModelLibrary models, PipelineOptions options) {
        throw new UnsupportedOperationException("" + models + options);
    }

    /** What its templates carry. */
    public ModelId model() {
        throw new UnsupportedOperationException();
    }

    /**
     * Queues a picture, waiting for a place if the queue is full. The future never fails for bad bytes; it fails with the
     * cause if a net breaks.
     */
    public CompletableFuture<Reading> submit(byte[] bytes, Purpose purpose) throws InterruptedException {
        throw new UnsupportedOperationException();
    }

    /** Queues a picture, or answers empty at once if the queue is full. */
    public Optional<CompletableFuture<Reading>> offer(byte[] bytes, Purpose purpose) {
        throw new UnsupportedOperationException();
    }

    /** Finishes what is queued, then releases the nets. Safe to call twice. */
    @Override
    public void close() {}
}
