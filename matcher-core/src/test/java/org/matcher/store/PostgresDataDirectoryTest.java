package org.matcher.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matcher.casework.Cases;
import org.matcher.casework.Child;
import org.matcher.casework.StoreException;
import org.matcher.image.ImageId;

/** A data directory and a PostgreSQL database belong together. */
final class PostgresDataDirectoryTest {
    private static final Child CHILD = Cases.child("a");
    private static final byte[] PICTURE = {1, 2, 3};

    private final PostgresServer server = PostgresServer.shared();
    private final Optional<DatabaseAddress> database = newDatabase();

    @TempDir
    private Path folder;

    private Optional<DatabaseAddress> newDatabase() {
        return Optional.of(server.newSchema("directory_" + System.nanoTime()));
    }

    @Test
    void open_secondStart_findsEverythingAndMakesNoDatabaseFile() {
        ImageId id;
        try (DataDirectory data = DataDirectory.open(folder, database)) {
            data.cases().addChild(CHILD);
            id = data.images().put(PICTURE);
        }
        try (DataDirectory data = DataDirectory.open(folder, database)) {
            assertEquals(Optional.of(CHILD), data.cases().child(CHILD.id()));
            assertArrayEquals(PICTURE, data.images().get(id).orElseThrow());
        }
        assertFalse(Files.exists(folder.resolve("matcher.db")));
    }

    @Test
    void open_anotherDatabase_isRefusedAndNeitherIsHeld() {
        DataDirectory.open(folder, database).close();
        Optional<DatabaseAddress> other = newDatabase();

        assertRefused(
                "data directory belongs to another database: give that one's URL, or another directory", folder, other);

        DataDirectory.open(folder, database).close();
        DataDirectory.open(folder.resolve("other"), other).close();
    }

    @Test
    void open_withoutItsDatabase_isRefused() {
        DataDirectory.open(folder, database).close();

        assertRefused(
                "data directory has its casework in a PostgreSQL database: give that database's URL",
                folder,
                Optional.empty());
    }

    @Test
    void open_directoryWithCaseworkOfItsOwn_isRefused() {
        DataDirectory.open(folder).close();

        assertRefused(
                "data directory holds casework of its own: start without a database URL, or give another directory",
                folder,
                database);
    }

    @Test
    void open_usedDatabaseWithANewDirectory_isRefused() {
        try (DataDirectory data = DataDirectory.open(folder.resolve("one"), database)) {
            data.cases().addImage(Cases.image("scraped"));
        }

        assertRefused(
                "database holds casework whose pictures are in another data directory: give that directory",
                folder.resolve("two"),
                database);
    }

    private static void assertRefused(String message, Path folder, Optional<DatabaseAddress> database) {
        StoreException refusal = assertThrows(StoreException.class, () -> DataDirectory.open(folder, database));
        assertEquals(message, refusal.getMessage());
    }
}
