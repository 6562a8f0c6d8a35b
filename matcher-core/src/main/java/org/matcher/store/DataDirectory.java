package org.matcher.store;

import java.nio.file.Path;
import org.matcher.casework.CaseStore;
import org.matcher.casework.ImageStore;

/**
 * All that an installation keeps, in one folder: {@code matcher.db} (SQLite), {@code images/} (content-addressed),
 * {@code index/} (derived). One process at a time.
 */
public final class DataDirectory implements AutoCloseable {
    private DataDirectory() {}

    /**
     * Opens the folder, or makes it; locks it; brings the database up to date.
     *
     * @throws org.matcher.casework.StoreException if another process has it (named by its process id), the disk cannot be
     *     written, or the database is damaged or of a newer version
     */
    public static DataDirectory open(Path folder) {
        throw new UnsupportedOperationException("" + folder);
    }

    /** Children, references, images, faces, candidates. Closed with this. */
    public CaseStore cases() {
        throw new UnsupportedOperationException();
    }

    /** Pictures' bytes. */
    public ImageStore images() {
        throw new UnsupportedOperationException();
    }

    /** Where the index of sightings lies. */
    public Path index() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
