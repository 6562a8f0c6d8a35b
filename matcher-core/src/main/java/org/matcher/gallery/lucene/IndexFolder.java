package org.matcher.gallery.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.matcher.gallery.GalleryException;
import org.matcher.gallery.VectorSpace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of one index: {@code lucene/} is the index, {@code set-aside/} the last one that could not be used, {@code
 * checked} what {@link CheckedFiles} remembers, {@code gallery.lock} is held while this is open. What it gives out has
 * passed {@link IndexCheck}.
 */
final class IndexFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);

    private final FSDirectory root;
    private final Lock lock;
    private final FSDirectory index;
    private final CheckedFiles checked;

    private IndexFolder(FSDirectory root, Lock lock, FSDirectory index, CheckedFiles checked) {
        this.root = root;
        this.lock = lock;
        this.index = index;
        this.checked = checked;
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
                return usable(folder, root, lock, space);
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

    private static IndexFolder usable(Path folder, FSDirectory root, Lock lock, VectorSpace space) throws IOException {
        Path current = folder.resolve("lucene");
        FSDirectory index = FSDirectory.open(current);
        CheckedFiles checked = CheckedFiles.load(folder.resolve("checked"), index);
        Optional<String> fault = new IndexCheck(index, space, checked).fault();
        if (fault.isEmpty()) {
            return new IndexFolder(root, lock, index, checked);
        }
        index.close();
        checked.forget();
        Path aside = folder.resolve("set-aside");
        deleteAll(aside);
        Files.move(current, aside);
        LOG.warn("index set aside and begun anew, the store fills it again: {}", fault.get());
        FSDirectory anew = FSDirectory.open(current);
        return new IndexFolder(root, lock, anew, CheckedFiles.load(folder.resolve("checked"), anew));
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

    /** Whole, as far as {@link IndexCheck} can say, or without a commit. */
    FSDirectory index() {
        return index;
    }

    /** Of this index. */
    CheckedFiles checked() {
        return checked;
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
