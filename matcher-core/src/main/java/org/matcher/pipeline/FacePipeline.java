package org.matcher.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.matcher.embed.ModelId;
import org.matcher.embed.Templater;
import org.matcher.image.ImageDecoder;
import org.matcher.model.ModelLibrary;

/**
 * Image bytes in, faces with templates out. Thread-safe. A fixed number of workers, each with its own detectors, behind a
 * bounded queue: a producer that is faster than the nets waits ({@link #submit}) or is told so ({@link #offer}).
 */
public final class FacePipeline implements AutoCloseable {
    private final Templater templater;
    private final List<PictureReader> readers;
    private final BlockingQueue<PictureReader> idle;
    private final ExecutorService workers;
    private final int capacity;
    /** One for each picture that may be in work or waiting. */
    private final Semaphore places;

    private FacePipeline(Templater templater, List<PictureReader> readers, int queueCapacity) {
        this.templater = templater;
        this.readers = readers;
        this.idle = new LinkedBlockingQueue<>(readers);
        this.workers = Executors.newFixedThreadPool(
                readers.size(), Thread.ofPlatform().name("reader-", 1).daemon().factory());
        this.capacity = readers.size() + queueCapacity;
        this.places = new Semaphore(capacity);
    }

    /**
     * Loads the models and starts the workers.
     *
     * @throws org.matcher.model.ModelException if a model is missing or is not what its manifest promises
     */
    public static FacePipeline open(ModelLibrary models, PipelineOptions options) {
        Templater templater = Templater.open(models);
        List<PictureReader> readers = new ArrayList<>();
        try {
            ImageDecoder decoder = new ImageDecoder(options.limits());
            for (int i = 0; i < options.workers(); i++) {
                readers.add(new PictureReader(models, decoder, templater));
            }
            return new FacePipeline(templater, readers, options.queueCapacity());
        } catch (RuntimeException e) {
            readers.forEach(PictureReader::close);
            templater.close();
            throw e;
        }
    }

    /** What its templates carry. */
    public ModelId model() {
        return templater.model();
    }

    /** Length of its templates' vectors. */
    public int dimension() {
        return templater.dimension();
    }

    /** Pictures in work or waiting, at this moment. */
    public int pending() {
        return capacity - places.availablePermits();
    }

    /**
     * Queues a picture, waiting for a place if the queue is full. The future never fails for bad bytes; it fails with the
     * cause if a net breaks.
     *
     * @param bytes read later, so not to be changed
     */
    public CompletableFuture<Reading> submit(byte[] bytes, Purpose purpose) throws InterruptedException {
        places.acquire();
        return start(bytes, purpose);
    }

    /** Queues a picture like {@link #submit}, or answers empty at once if the queue is full. */
    public Optional<CompletableFuture<Reading>> offer(byte[] bytes, Purpose purpose) {
        return places.tryAcquire() ? Optional.of(start(bytes, purpose)) : Optional.empty();
    }

    private CompletableFuture<Reading> start(byte[] bytes, Purpose purpose) {
        try {
            return CompletableFuture.supplyAsync(() -> read(bytes, purpose), workers);
        } catch (RejectedExecutionException e) {
            places.release();
            throw new IllegalStateException("the pipeline is closed", e);
        }
    }

    private Reading read(byte[] bytes, Purpose purpose) {
        PictureReader reader = idle.remove(); // as many readers as threads
        try {
            return reader.read(bytes, purpose);
        } finally {
            idle.add(reader);
            places.release();
        }
    }

    /** Finishes what is queued, then releases the nets. Safe to call twice. */
    @Override
    public void close() {
        workers.close();
        readers.forEach(PictureReader::close);
        templater.close();
    }
}
