package org.matcher.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.CRC32C;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matcher.casework.Candidate;
import org.matcher.casework.CandidateQuery;
import org.matcher.casework.CaseStore;
import org.matcher.casework.ChildId;
import org.matcher.casework.StoredFace;
import org.matcher.gallery.FaceId;
import org.matcher.gallery.fusion.FusedScore;

/** What an earlier version wrote is kept and means what it meant. */
final class SqliteMigrationTest {
    private static final String IMAGE = "0".repeat(64);
    private static final String CHILD = "INSERT INTO child VALUES ('a', NULL, 0)";
    private static final String PICTURE =
            "INSERT INTO picture VALUES ('%s', 'PNG', 1, 1, NULL, NULL, NULL, NULL)".formatted(IMAGE);
    private static final String REFERENCE =
            "INSERT INTO reference VALUES (1, 'a', '%s', 'm', 0, NULL, 0)".formatted(IMAGE);

    private static final String LANDMARKS = "00".repeat(40);
    private static final String ONE = "0000803f"; // 1.0 as little-endian float32: vector and embedding of one dimension

    @TempDir
    private Path folder;

    @Test
    void open_candidateOfVersion1_isScoredByItsOneReference() throws SQLException {
        write(
                "1",
                CHILD,
                PICTURE,
                face(1, "reference"),
                face(2, "sighting"),
                REFERENCE,
                "INSERT INTO candidate VALUES (7, 'a', 2, 1, 0.5, 0)");

        try (CaseStore store = open()) {
            List<Candidate> candidates =
                    store.candidates(new CandidateQuery(Optional.empty(), -1, OptionalLong.empty(), 10));
            assertEquals(7, candidates.getFirst().id());
            assertEquals(FusedScore.single(0.5f), candidates.getFirst().scores());
            assertEquals(1, candidates.getFirst().bestReference().value());
        }
    }

    @Test
    void open_facesOfVersion2_areWholeWithoutQuality() throws SQLException {
        write("2", CHILD, PICTURE, face(1, "reference"), face(2, "sighting"), REFERENCE);

        try (CaseStore store = open()) {
            List<StoredFace> faces = store.faces(List.of(new FaceId(1), new FaceId(2)));
            assertEquals(
                    List.of(Optional.empty(), Optional.empty()),
                    faces.stream().map(StoredFace::quality).toList());
            assertEquals(
                    Optional.empty(),
                    store.references(new ChildId("a")).getFirst().acceptReason());
        }
    }

    private static String face(int id, String role) {
        return "INSERT INTO face VALUES (%d, '%s', '%s', 'm', 0, 0, 0, 0, 1, 1, 1, NULL, NULL, NULL, x'%s', x'%s', x'%s', %d)"
                .formatted(id, role, IMAGE, LANDMARKS, ONE, ONE, checksum(LANDMARKS + ONE + ONE));
    }

    private static long checksum(String hex) {
        CRC32C checksum = new CRC32C();
        checksum.update(HexFormat.of().parseHex(hex));
        return checksum.getValue();
    }

    private CaseStore open() {
        return new SqlCaseStore(SqliteDatabase.open(file()));
    }

    private Path file() {
        return folder.resolve("earlier.sqlite");
    }

    /** Writes a database of that version. */
    private void write(String version, String... statements) throws SQLException {
        String url = "jdbc:sqlite:" + file();
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:org/matcher/store/sqlite")
                .loggers("slf4j")
                .target(version)
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
