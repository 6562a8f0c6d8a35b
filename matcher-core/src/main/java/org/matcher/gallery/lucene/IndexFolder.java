package org.matcher.gallery.lucene;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.matcher.gallery.GalleryException;
import org.matcher.gallery.VectorSpace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of one index: {@code lucene/} is the index, {@code set-aside/} the last one that could not be used, {@code
 * gallery.lock} is held while this is open. What it gives out is whole: every file of the commit was read and its checksum
 * compared.
 */
final class IndexFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);

    private final FSDirectory root;
    private final Lock lock;
    private final Directory index;

    private IndexFolder(FSDirectory root, Lock lock, Directory index) {
        this.root = root;
        this.lock = lock;
        this.index = index;
    }

    /**
     * Locks the folder and sees to it that its index is whole and of that space, or is not there.
     *
     * @throws GalleryException if another process has it, or a newer version of the program wrote its index
     * @throws IOException if the disk refuses
     */
    static IndexFolder open(Path folder, VectorSpace space) throws IOException {
        FSDirectory root = FSDirectory.open(folder);
        try {
            Lock lock = lock(root);
            try {
                return new IndexFolder(root, lock, usable(folder, space));
            } catch (IOException | RuntimeException refused) {
                lock.close();
                throw refused;
            }
        } catch (IOException | RuntimeException refused) {
            root.close();
            throw refused;
        }
    }

    private static Lock lock(FSDirectory root) throws IOException {
        try {
            return root.obtainLock("gallery.lock");
        } catch (LockObtainFailedException held) {
            throw new GalleryException(
                    GalleryException.Kind.IN_USE,
                    "index is in use by another process: stop that one, or give this one another data directory",
                    held);
        }
    }

    private static Directory usable(Path folder, VectorSpace space) throws IOException {
        Path current = folder.resolve("lucene");
        Directory index = FSDirectory.open(current);
        Optional<String> fault = fault(index, space);
        if (fault.isEmpty()) {
            return index;
        }
        index.close();
        Path aside = folder.resolve("set-aside");
        deleteAll(aside);
        Files.move(current, aside);
        LOG.warn("index set aside and begun anew, the store fills it again: {}", fault.get());
        return FSDirectory.open(current);
    }

    /** Why the index cannot serve, if it is there and cannot. */
    private static Optional<String> fault(Directory index, VectorSpace space) throws IOException {
        try {
            String commit = SegmentInfos.getLastCommitSegmentsFileName(index);
            if (commit == null) {
                return Optional.empty();
            }
            requireWhole(index, commit);
            SegmentInfos segments = read(index, commit);
            Optional<CommitRecord> record = CommitRecord.from(segments.getUserData());
            if (record.isEmpty()) {
                return Optional.of("its commit does not say which model it is of");
            }
            if (record.get().isNewer()) {
                throw newer(null);
            }
            Optional<String> unfit = record.get().unfitFor(space);
            if (unfit.isPresent()) {
                return unfit;
            }
            for (String file : segments.files(false)) {
                requireWhole(index, file);
            }
            DirectoryReader.open(index).close();
            return Optional.empty();
        } catch (NoSuchFileException missing) {
            return Optional.of("a file of it is missing");
        } catch (GalleryException newer) {
            throw newer;
        } catch (FileSystemException refused) { // no rights, no handles: nothing is known of the index
            throw refused;
        } catch (IOException | RuntimeException damaged) { // damaged bytes make Lucene throw nearly anything
            return Optional.of(
                    "it is damaged or of another version, " + damaged.getClass().getSimpleName());
        }
    }

    /** Reads a commit that is whole: if it is not understood, it is not for damage. */
    private static SegmentInfos read(Directory index, String commit) throws IOException {
        try {
            return SegmentInfos.readCommit(index, commit);
        } catch (IndexFormatTooNewException newer) {
            throw newer(newer);
        }
    }

    private static GalleryException newer(@Nullable Exception cause) {
        return new GalleryException(
                GalleryException.Kind.NEWER_FORMAT,
                "index was written by a newer version of this program, this one reads up to format %d: start the newer version, or give this one another data directory"
                        .formatted(CommitRecord.FORMAT_VERSION),
                cause);
    }

    private static void requireWhole(Directory index, String file) throws IOException {
        try (IndexInput input = index.openInput(file, IOContext.READONCE)) {
            CodecUtil.checksumEntireFile(input);
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /** Whole, or without a commit. */
    Directory index() {
        return index;
    }

    @Override
    public void close() throws IOException {
        try (root;
                lock;
                index) { // closed in reverse
            LOG.debug("index closed");
        }
    }
}
