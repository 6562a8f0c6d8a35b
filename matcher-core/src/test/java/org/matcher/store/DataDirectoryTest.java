package org.matcher.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matcher.casework.Cases;
import org.matcher.casework.Child;
import org.matcher.casework.StoreException;
import org.matcher.casework.StoreException.Reason;
import org.matcher.casework.Templates;
import org.matcher.face.quality.Qualities;
import org.matcher.gallery.FaceId;
import org.matcher.image.ImageId;

final class DataDirectoryTest {
    private static final Child CHILD = Cases.child("a");

    @TempDir
    private Path parent;

    private Path folder() {
        return parent.resolve("deep").resolve("data");
    }

    @Test
    void open_firstStart_makesAFolderForItsOwnerOnly() throws IOException {
        assumeTrue(parent.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX permissions here");
        DataDirectory.open(folder()).close();
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())));
    }

    @Test
    void open_folderThatOthersMayEnter_keepsWhatIsInItForItsOwner() throws IOException {
        assumeTrue(parent.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX permissions here");
        Files.createDirectories(folder().resolve("index"));
        Files.createFile(folder().resolve("matcher.db"));
        for (Path open : List.of(folder(), folder().resolve("index"))) {
            Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Files.setPosixFilePermissions(folder().resolve("matcher.db"), PosixFilePermissions.fromString("rw-r--r--"));

        Map<String, String> found = new TreeMap<>();
        try (DataDirectory data = DataDirectory.open(folder())) {
            data.cases().addChild(CHILD);
            try (Stream<Path> parts = Files.list(folder())) {
                for (Path part : parts.toList()) {
                    found.put(
                            part.getFileName().toString(),
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(part)));
                }
            }
        }

        assertEquals(
                Map.of(
                        "images", "rwx------",
                        "index", "rwx------",
                        "matcher.db", "rw-------",
                        "matcher.db-shm", "rw-------",
                        "matcher.db-wal", "rw-------",
                        "matcher.lock", "rw-------"),
                found);
    }

    @Test
    void open_secondStart_findsEverything() {
        byte[] picture = {1, 2, 3};
        ImageId id;
        try (DataDirectory data = DataDirectory.open(folder())) {
            data.cases().addChild(CHILD);
            id = data.images().put(picture);
        }
        try (DataDirectory data = DataDirectory.open(folder())) {
            assertEquals(Optional.of(CHILD), data.cases().child(CHILD.id()));
            assertArrayEquals(picture, data.images().get(id).orElseThrow());
        }
    }

    @Test
    void open_whileOpen_isRefusedNamingTheProcessAndLeavesTheFirstItsLock() {
        try (DataDirectory first = DataDirectory.open(folder())) {
            for (int attempt = 0; attempt < 2; attempt++) {
                StoreException refusal = refused();
                assertEquals(Reason.IN_USE, refusal.reason());
                assertEquals(
                        "data directory is in use by process %d: stop that process or choose another directory"
                                .formatted(ProcessHandle.current().pid()),
                        refusal.getMessage());
            }
            first.cases().addChild(CHILD);
        }
        DataDirectory.open(folder()).close();
    }

    @Test
    void close_twice_isSafe() {
        DataDirectory data = DataDirectory.open(folder());
        data.close();
        data.close();
        DataDirectory.open(folder()).close();
    }

    @Test
    void open_databaseOfANewerVersion_isRefusedAndUnlocked() throws SQLException {
        DataDirectory.open(folder()).close();
        execute("""
                INSERT INTO flyway_schema_history
                SELECT installed_rank + 1, '999', 'later', type, 'V999__later.sql', 7, installed_by, installed_on, 1, success
                FROM flyway_schema_history ORDER BY installed_rank DESC LIMIT 1""");
        StoreException refusal = refused();
        assertEquals(Reason.NEWER_VERSION, refusal.reason());
        assertEquals(
                "database is of version 999, which this Matcher does not know: use the newer Matcher that wrote it",
                refusal.getMessage());
        assertEquals(Reason.NEWER_VERSION, refused().reason());
    }

    @Test
    void open_garbageForADatabase_isRefusedAsDamagedAndLeftAsItIs() throws IOException {
        long seed = 7;
        byte[] garbage = new byte[10_000];
        new Random(seed).nextBytes(garbage);
        Files.createDirectories(folder());
        Files.write(folder().resolve("matcher.db"), garbage);
        assertEquals(Reason.DAMAGED, refused().reason());
        assertArrayEquals(garbage, Files.readAllBytes(folder().resolve("matcher.db")));
    }

    @Test
    void open_truncatedDatabase_isRefusedAsDamaged() throws IOException {
        fill();
        try (RandomAccessFile file =
                new RandomAccessFile(folder().resolve("matcher.db").toFile(), "rw")) {
            file.setLength(file.length() / 2);
        }
        assertEquals(Reason.DAMAGED, refused().reason());
    }

    @Test
    void open_aPageOverwritten_isRefusedAsDamaged() throws IOException {
        fill();
        try (RandomAccessFile file =
                new RandomAccessFile(folder().resolve("matcher.db").toFile(), "rw")) {
            byte[] zeros = new byte[4096];
            for (int page = 5; page < 30; page++) {
                file.seek(page * 4096L);
                file.write(zeros);
            }
        }
        assertEquals(Reason.DAMAGED, refused().reason());
    }

    @Test
    void open_picturesWithoutTheirDatabase_isRefusedAsDamaged() throws IOException {
        try (DataDirectory data = DataDirectory.open(folder())) {
            data.images().put(new byte[] {1});
        }
        Files.delete(folder().resolve("matcher.db"));
        assertEquals(Reason.DAMAGED, refused().reason());
    }

    @Test
    void face_oneByteOfItsVectorChanged_isRefusedAsDamaged() throws SQLException {
        fill();
        execute("UPDATE face SET vector = CAST(x'00' || substr(vector, 2) AS BLOB) WHERE id = 7");
        try (DataDirectory data = DataDirectory.open(folder())) {
            assertEquals(
                    Templates.synthetic(5),
                    data.cases().face(new FaceId(6)).orElseThrow().template());
            StoreException refusal =
                    assertThrows(StoreException.class, () -> data.cases().face(new FaceId(7)));
            assertEquals(Reason.DAMAGED, refusal.reason());
        }
    }

    @Test
    void face_itsQualityChangedOrGone_isRefusedAsDamaged() throws SQLException {
        fill();
        execute("UPDATE face SET quality = CAST(x'ff' || substr(quality, 2) AS BLOB) WHERE id = 6");
        execute("UPDATE face SET quality = NULL, quality_version = NULL WHERE id = 7");
        try (DataDirectory data = DataDirectory.open(folder())) {
            for (long id : new long[] {6, 7}) {
                StoreException refusal =
                        assertThrows(StoreException.class, () -> data.cases().face(new FaceId(id)));
                assertEquals(Reason.DAMAGED, refusal.reason());
            }
        }
    }

    @Test
    void face_qualityOfAnotherVersion_isNotPutOnTheScalesOfToday() throws SQLException {
        fill();
        execute("UPDATE face SET quality_version = quality_version + 1 WHERE id = 7");
        try (DataDirectory data = DataDirectory.open(folder())) {
            assertEquals(
                    Optional.of(Qualities.WEAK),
                    data.cases().face(new FaceId(6)).orElseThrow().quality());
            assertEquals(
                    Optional.empty(),
                    data.cases().face(new FaceId(7)).orElseThrow().quality());
        }
    }

    @Test
    void open_aFile_isRefused() throws IOException {
        Files.createDirectories(folder().getParent());
        Files.write(folder(), new byte[] {1});
        assertEquals(
                "data directory is a file: choose another directory", refused().getMessage());
    }

    @Test
    void open_always_syncsEveryCommitAndEnforcesForeignKeys() {
        try (SqliteDatabase database = SqliteDatabase.open(emptyDatabase())) {
            assertEquals("wal", pragma(database, "journal_mode"));
            assertEquals("2", pragma(database, "synchronous")); // FULL
            assertEquals("1", pragma(database, "foreign_keys"));
            assertEquals("10000", pragma(database, "busy_timeout"));
        }
    }

    private static String pragma(SqliteDatabase database, String name) {
        return database.write(handle ->
                handle.createQuery("PRAGMA " + name).mapTo(String.class).one());
    }

    @Test
    void read_aStatementThatWrites_isRefused() {
        try (SqliteDatabase database = SqliteDatabase.open(emptyDatabase())) {
            assertThrows(StoreException.class, () -> database.read(handle -> handle.execute("DELETE FROM child")));
        }
    }

    @Test
    void addImage_databaseFull_isRefusedAsDiskFullAndKeepsWhatWasThere() throws SQLException {
        try (SqliteDatabase database = SqliteDatabase.open(emptyDatabase());
                SqlCaseStore cases = new SqlCaseStore(database)) {
            cases.addChild(CHILD);
            database.write(handle -> handle.execute("PRAGMA max_page_count = 60"));
            StoreException full = assertThrows(StoreException.class, () -> {
                for (int i = 0; i < 100; i++) {
                    cases.addImage(Cases.image("scraped" + i, Templates.synthetic(i)));
                }
            });
            assertEquals(Reason.DISK_FULL, full.reason());
            assertEquals("no space left for the database, nothing was lost: make space", full.getMessage());
            long kept = cases.counts().images();
            database.write(handle -> handle.execute("PRAGMA max_page_count = 1000000"));
            cases.addImage(Cases.image("later", Templates.synthetic(1)));
            assertEquals(kept + 1, cases.counts().images());
        }
    }

    private Path emptyDatabase() {
        return parent.resolve("matcher.db");
    }

    private void fill() {
        try (DataDirectory data = DataDirectory.open(folder())) {
            for (int i = 0; i < 50; i++) {
                data.cases().addImage(Cases.image("scraped" + i, Templates.synthetic(i)));
            }
        }
    }

    private StoreException refused() {
        return assertThrows(StoreException.class, () -> DataDirectory.open(folder()));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder().resolve("matcher.db"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
