package org.matcher.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.matcher.casework.CaseStore;
import org.matcher.casework.ImageStore;
import org.matcher.casework.StoreException;
import org.matcher.casework.StoreException.Reason;

/**
 * All that an installation keeps, in one folder: {@code matcher.db} (SQLite), {@code images/} (content-addressed),
 * {@code index/} (derived). One process at a time. Made on first start, readable by its owner only where the file system
 * knows owners; an existing folder's permissions are left as they are.
 */
public final class DataDirectory implements AutoCloseable {
    private final Path folder;
    private final DirectoryLock lock;
    private final SqlCaseStore cases;
    private final FileImageStore images;

    private DataDirectory(Path folder, DirectoryLock lock, SqlCaseStore cases, FileImageStore images) {
        this.folder = folder;
        this.lock = lock;
        this.cases = cases;
        this.images = images;
    }

    /**
     * Opens the folder, or makes it; locks it; brings the database up to date.
     *
     * @throws StoreException if another process has it (named by its process id), the disk cannot be written, or the
     *     database is damaged, missing beside its pictures, or of a newer version
     */
    public static DataDirectory open(Path folder) {
        make(folder);
        DirectoryLock lock = DirectoryLock.take(folder);
        try {
            Path database = folder.resolve("matcher.db");
            Path pictures = folder.resolve("images");
            refusePicturesWithoutDatabase(database, pictures);
            SqlCaseStore cases = new SqlCaseStore(SqliteDatabase.open(database));
            return new DataDirectory(folder, lock, cases, FileImageStore.open(pictures));
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static void make(Path folder) {
        try {
            if (folder.getParent() != null) {
                Files.createDirectories(folder.getParent());
            }
            Files.createDirectory(folder, ownerOnly(folder));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw new StoreException(Reason.UNAVAILABLE, "data directory is a file: choose another directory", e);
            }
        } catch (IOException e) {
            throw new StoreException(Reason.UNAVAILABLE, "data directory cannot be made: see the cause", e);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    /** SQLite would make an empty database in place of a lost one, and the loss would go unnoticed. */
    private static void refusePicturesWithoutDatabase(Path database, Path pictures) {
        try {
            boolean lost = Files.notExists(database) || Files.size(database) == 0;
            if (lost && FileImageStore.isUsed(pictures)) {
                throw new StoreException(
                        Reason.DAMAGED,
                        "data directory holds pictures but no database: restore both from one backup",
                        null);
            }
        } catch (IOException e) {
            throw new StoreException(Reason.UNAVAILABLE, "data directory cannot be read: see the cause", e);
        }
    }

    /** Children, references, images, faces, candidates. Closed with this. */
    public CaseStore cases() {
        return cases;
    }

    /** Pictures' bytes. */
    public ImageStore images() {
        return images;
    }

    /** Where the index of sightings lies. */
    public Path index() {
        return folder.resolve("index");
    }

    /** Closes the database and unlocks the folder. Safe to call twice. */
    @Override
    public void close() {
        try {
            cases.close();
        } finally {
            lock.close();
        }
    }
}
