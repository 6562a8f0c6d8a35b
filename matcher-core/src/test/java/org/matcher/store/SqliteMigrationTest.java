package org.matcher.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matcher.casework.Candidate;
import org.matcher.casework.CandidateQuery;
import org.matcher.casework.CaseStore;
import org.matcher.gallery.fusion.FusedScore;

/** What an earlier version wrote is kept and means what it meant. */
final class SqliteMigrationTest {
    @TempDir
    private Path folder;

    @Test
    void open_candidateOfVersion1_isScoredByItsOneReference() throws SQLException {
        Path file = folder.resolve("version1.sqlite");
        String url = "jdbc:sqlite:" + file;
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:org/matcher/store/sqlite")
                .loggers("slf4j")
                .target("1")
                .load()
                .migrate();
        String image = "0".repeat(64);
        execute(
                url,
                "INSERT INTO child VALUES ('a', NULL, 0)",
                "INSERT INTO picture VALUES ('%s', 'PNG', 1, 1, NULL, NULL, NULL, NULL)".formatted(image),
                face(1, "reference", image),
                face(2, "sighting", image),
                "INSERT INTO reference VALUES (1, 'a', '%s', 'm', 0, NULL, 0)".formatted(image),
                "INSERT INTO candidate VALUES (7, 'a', 2, 1, 0.5, 0)");

        try (CaseStore store = new SqlCaseStore(SqliteDatabase.open(file))) {
            List<Candidate> candidates =
                    store.candidates(new CandidateQuery(Optional.empty(), -1, OptionalLong.empty(), 10));
            assertEquals(7, candidates.getFirst().id());
            assertEquals(FusedScore.single(0.5f), candidates.getFirst().scores());
            assertEquals(1, candidates.getFirst().bestReference().value());
        }
    }

    private static String face(int id, String role, String image) {
        return "INSERT INTO face VALUES (%d, '%s', '%s', 'm', 0, 0, 0, 0, 1, 1, 1, NULL, NULL, NULL, x'', x'', x'', 0)"
                .formatted(id, role, image);
    }

    private static void execute(String url, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
