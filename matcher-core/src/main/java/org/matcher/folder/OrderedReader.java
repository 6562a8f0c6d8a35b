package org.matcher.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.matcher.image.ImageLimits;
import org.matcher.image.Rejection;
import org.matcher.pipeline.Purpose;
import org.matcher.pipeline.Reading;

/**
 * Reads files several at once and hands over what came of them one by one, in the order given: the same sequence with any
 * number of workers. At most {@code inFlight} results are held, so memory does not grow with the number of files. Not
 * thread-safe; hands over in the calling thread.
 */
public final class OrderedReader {
    private final PictureQueue pictures;
    private final Purpose purpose;
    private final int inFlight;

    /**
     * A reader for one run.
     *
     * @param inFlight files read but not yet handed over, 1 or more; a few per worker keeps all workers busy
     */
    public OrderedReader(PictureQueue pictures, Purpose purpose, int inFlight) {
        if (inFlight < 1) {
            throw new IllegalArgumentException("a reader needs at least one file in flight, got " + inFlight);
        }
        this.pictures = pictures;
        this.purpose = purpose;
        this.inFlight = inFlight;
    }

    /**
     * Reads the files. A file that cannot be read is a result, not an exception.
     *
     * @throws InterruptedException if the calling thread is interrupted; what is in flight is left to the pipeline
     * @throws RuntimeException what a net failed with
     */
    public void read(Path folder, Iterable<PictureFile> files, Consumer<? super FileResult> to)
            throws InterruptedException {
        Deque<CompletableFuture<FileResult>> waiting = new ArrayDeque<>(inFlight);
        for (PictureFile file : files) {
            if (waiting.size() == inFlight) {
                to.accept(take(waiting));
            }
            waiting.add(start(folder, file));
        }
        while (!waiting.isEmpty()) {
            to.accept(take(waiting));
        }
    }

    private static FileResult take(Deque<CompletableFuture<FileResult>> waiting) {
        try {
            return waiting.remove().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw e;
        }
    }

    private CompletableFuture<FileResult> start(Path folder, PictureFile file) throws InterruptedException {
        byte[] bytes;
        try {
            Path path = file.in(folder);
            if (Files.isDirectory(path)) {
                return CompletableFuture.completedFuture(FileResult.Failed.folder(file));
            }
            long size = Files.size(path);
            if (size > ImageLimits.DEFAULT.maxBytes()) {
                return CompletableFuture.completedFuture(tooLarge(file, size));
            }
            bytes = Files.readAllBytes(path);
        } catch (IOException _) {
            return CompletableFuture.completedFuture(FileResult.Failed.cannotOpen(file));
        }
        return pictures.submit(bytes, purpose).thenApply(reading -> switch (reading) {
            case Reading.Read read -> new FileResult.Read(file, read);
            case Reading.Unreadable unreadable ->
                FileResult.Failed.rejected(file, unreadable.reason(), unreadable.detail());
        });
    }

    private static FileResult.Failed tooLarge(PictureFile file, long size) {
        return FileResult.Failed.rejected(
                file,
                Rejection.TOO_MANY_BYTES,
                "the file has %d bytes, more than the limit of %d: shrink it"
                        .formatted(size, ImageLimits.DEFAULT.maxBytes()));
    }
}
