package org.matcher.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.matcher.casework.CaseStore;
import org.matcher.casework.ImageStore;
import org.matcher.casework.StoreException;
import org.matcher.casework.StoreException.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All that an installation keeps, in one folder: {@code matcher.db} (SQLite), {@code images/} (content-addressed),
 * {@code index/} (derived). A PostgreSQL database can take the place of {@code matcher.db}; {@code database.id} then says
 * which, for the two belong together. One process at a time. Where the file system knows owners, all of it is open to its owner only;
 * a folder that was there before keeps its own permissions, and the log warns if others may enter it.
 */
public final class DataDirectory implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DataDirectory.class);
    private static final String DATABASE = "matcher.db";

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
        return open(folder, Optional.empty());
    }

    /**
     * As {@link #open(Path)}, with the casework in that PostgreSQL database if one is given.
     *
     * @throws StoreException also if another service has the database, or folder and database do not belong together
     */
    public static DataDirectory open(Path folder, Optional<DatabaseAddress> server) {
        make(folder);
        warnIfOpenToOthers(folder);
        DirectoryLock lock = DirectoryLock.take(folder);
        try {
            closeToOthers(folder);
            SqlCaseStore cases = new SqlCaseStore(server.isPresent() ? onServer(folder, server.get()) : inFile(folder));
            try {
                return new DataDirectory(folder, lock, cases, FileImageStore.open(pictures(folder)));
            } catch (RuntimeException e) {
                cases.close();
                throw e;
            }
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static Database inFile(Path folder) {
        Path database = folder.resolve(DATABASE);
        DatabaseMark.of(folder).requireNone();
        refusePicturesWithoutDatabase(database, pictures(folder));
        try {
            OwnerOnly.file(database);
            for (String suffix : List.of("-wal", "-shm")) {
                OwnerOnly.fileIfThere(folder.resolve(DATABASE + suffix));
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
        return SqliteDatabase.open(database);
    }

    private static Database onServer(Path folder, DatabaseAddress server) {
        PostgresDatabase database = PostgresDatabase.open(server);
        try {
            boolean used = Files.exists(folder.resolve(DATABASE)) || FileImageStore.isUsed(pictures(folder));
            DatabaseMark.of(folder).pair(database, used);
            return database;
        } catch (IOException e) {
            database.close();
            throw unwritable(e);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static Path pictures(Path folder) {
        return folder.resolve("images");
    }

    private static void make(Path folder) {
        try {
            if (folder.getParent() != null) {
                Files.createDirectories(folder.getParent());
            }
            Files.createDirectory(folder, OwnerOnly.folderAttributes(folder));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw new StoreException(Reason.UNAVAILABLE, "data directory is a file: choose another directory", e);
            }
        } catch (IOException e) {
            throw new StoreException(Reason.UNAVAILABLE, "data directory cannot be made: see the cause", e);
        }
    }

    private static void warnIfOpenToOthers(Path folder) {
        try {
            if (OwnerOnly.isOpenToOthers(folder)) {
                LOG.warn(
                        "other users of this machine may enter the data directory, though not read what is made in it: "
                                + "close it to them (chmod 700)");
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** The database's further files take its permissions; within a closed folder all are closed. */
    private static void closeToOthers(Path folder) {
        try {
            for (String part : List.of("images", "index")) {
                OwnerOnly.folder(folder.resolve(part));
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
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
            throw unreadable(e);
        }
    }

    private static StoreException unreadable(IOException e) {
        return new StoreException(Reason.UNAVAILABLE, "data directory cannot be read: see the cause", e);
    }

    private static StoreException unwritable(IOException e) {
        return new StoreException(Reason.UNAVAILABLE, "data directory cannot be written: see the cause", e);
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
