package org.matcher.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.matcher.casework.StoreException;
import org.matcher.casework.StoreException.Reason;

/**
 * Which PostgreSQL database a data directory belongs to, by the id that the database gave itself: its pictures and its index
 * fit no other, and the index would not notice.
 */
final class DatabaseMark {
    private final Path file;

    private DatabaseMark(Path file) {
        this.file = file;
    }

    static DatabaseMark of(Path folder) {
        return new DatabaseMark(folder.resolve("database.id"));
    }

    /** Refuses a folder that has its casework on a server. */
    void requireNone() {
        if (Files.exists(file)) {
            throw mismatch("data directory has its casework in a PostgreSQL database: give that database's URL");
        }
    }

    /**
     * Refuses a pair that does not belong together; makes one of a new folder and a new database.
     *
     * @param folderIsUsed whether the folder holds casework or pictures
     */
    void pair(PostgresDatabase database, boolean folderIsUsed) throws IOException {
        if (Files.exists(file)) {
            if (!Files.readString(file).equals(database.id())) {
                throw mismatch("data directory belongs to another database: give that one's URL, or another directory");
            }
        } else if (folderIsUsed) {
            throw mismatch(
                    "data directory holds casework of its own: start without a database URL, or give another directory");
        } else if (database.isUsed()) {
            throw mismatch("database holds casework whose pictures are in another data directory: give that directory");
        } else {
            Path unfinished = file.resolveSibling("database.id.part");
            OwnerOnly.file(unfinished);
            Files.writeString(unfinished, database.id());
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static StoreException mismatch(String message) {
        return new StoreException(Reason.UNAVAILABLE, message, null);
    }
}
