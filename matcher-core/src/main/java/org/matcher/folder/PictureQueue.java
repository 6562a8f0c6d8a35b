package org.matcher.folder;

import java.util.concurrent.CompletableFuture;
import org.matcher.pipeline.Purpose;
import org.matcher.pipeline.Reading;

/** Reads pictures in the background; {@link org.matcher.pipeline.FacePipeline#submit} is one. Thread-safe. */
@FunctionalInterface
public interface PictureQueue {
    /** Queues a picture, waiting for a place if too many wait already. The future fails only if a net breaks. */
    CompletableFuture<Reading> submit(byte[] bytes, Purpose purpose) throws InterruptedException;
}
