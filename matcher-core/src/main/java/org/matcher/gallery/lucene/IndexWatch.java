package org.matcher.gallery.lucene;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the files of an open index in the background and compares their checksums: once after the start all of them, for a
 * disk may lose a bit of a file that nobody touched, and after each commit the new ones, so that the next start need not.
 * Thread-safe.
 */
final class IndexWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IndexWatch.class);

    private final FSDirectory index;
    private final CheckedFiles checked;
    private final Object reading = new Object(); // guards checked
    private final AtomicBoolean newFiles = new AtomicBoolean();
    private final ExecutorService background = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("gallery-check").factory());
    private volatile boolean damaged;
    private volatile boolean closed;

    IndexWatch(IndexFolder folder) {
        this.index = folder.index();
        this.checked = folder.checked();
    }

    /** Begins to read all files. */
    void start() {
        background.execute(() -> quietly(true));
    }

    /** Has the files of the newest commit read that were not yet. */
    void committed() {
        if (newFiles.compareAndSet(false, true)) {
            try {
                background.execute(() -> {
                    newFiles.set(false);
                    quietly(false);
                });
            } catch (RejectedExecutionException ended) {
                LOG.debug("index closed, the next start reads what is new", ended);
            }
        }
    }

    private void quietly(boolean all) {
        try {
            read(all);
        } catch (IOException found) {
            LOG.error("files of the index could not be read in the background", found);
        }
    }

    /**
     * Reads the files of the newest commit, all or those not read before. Gives the bytes that were read; fewer once this
     * is closed.
     *
     * @throws IOException if one is damaged, which is then known, or the disk refuses, which tells nothing of the files
     */
    long read(boolean all) throws IOException {
        synchronized (reading) {
            try {
                return readNewest(all);
            } catch (FileSystemException refused) {
                if (refused instanceof NoSuchFileException) {
                    foundDamaged();
                }
                throw refused;
            } catch (IOException wrong) {
                foundDamaged();
                throw wrong;
            }
        }
    }

    private long readNewest(boolean all) throws IOException {
        if (!DirectoryReader.indexExists(index)) {
            return 0; // nothing was written yet
        }
        SegmentInfos newest = SegmentInfos.readLatestCommit(index);
        try {
            return readFiles(newest.files(false), all);
        } catch (NoSuchFileException gone) {
            if (SegmentInfos.readLatestCommit(index).getGeneration() == newest.getGeneration()) {
                throw gone;
            }
            return readNewest(all); // a later commit did without the file
        }
    }

    private long readFiles(Collection<String> files, boolean all) throws IOException {
        long bytes = 0;
        for (String file : files) {
            if (closed) {
                return bytes;
            }
            if (all || !checked.isUnchanged(file)) {
                bytes += checked.read(file);
            }
        }
        checked.keep(files);
        return bytes;
    }

    private void foundDamaged() throws IOException {
        damaged = true;
        checked.forget();
    }

    /** A file of the index turned out not to be what was written. */
    boolean damaged() {
        return damaged;
    }

    /** Has the next start read everything: a file was found wrong while it was used. */
    void distrust() throws IOException {
        synchronized (reading) {
            checked.forget();
        }
    }

    /** The damaged files are gone. */
    void forgive() {
        damaged = false;
        committed();
    }

    /** Ends what is being read. */
    @Override
    public void close() {
        closed = true;
        background.close();
    }
}
