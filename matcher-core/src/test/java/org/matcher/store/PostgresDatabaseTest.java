package org.matcher.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.matcher.casework.Candidate;
import org.matcher.casework.CandidateQuery;
import org.matcher.casework.CaseStore;
import org.matcher.casework.Cases;
import org.matcher.casework.Child;
import org.matcher.casework.StoreException;
import org.matcher.casework.StoreException.Reason;
import org.matcher.casework.Templates;
import org.matcher.gallery.fusion.FusedScore;

/** What is PostgreSQL's own: faults of a server, the hold on a database, ids under several writers. */
final class PostgresDatabaseTest {
    private static final Child CHILD = Cases.child("a");
    private static final String LOST =
            "database cannot be reached: see that its server runs; it is used again once it answers";

    private final PostgresServer server = PostgresServer.shared();
    private String schema;
    private DatabaseAddress address;

    @BeforeEach
    void makeSchema() {
        schema = "database_" + System.nanoTime();
        address = server.newSchema(schema);
    }

    private CaseStore open() {
        return new SqlCaseStore(PostgresDatabase.open(address));
    }

    @Test
    void open_whileOpen_isRefusedNamingTheHolder() {
        try (CaseStore first = open()) {
            StoreException refusal = assertThrows(StoreException.class, this::open);

            assertEquals(Reason.IN_USE, refusal.reason());
            String text = String.valueOf(refusal.getMessage()).replaceFirst("server process \\d+", "server process N");
            assertEquals(
                    "database is in use by matcher %d at 127.0.0.1 (server process N): stop that service or give another database"
                            .formatted(ProcessHandle.current().pid()),
                    text);
            first.addChild(CHILD);
        }
        open().close();
    }

    @Test
    void write_afterAnotherTookALostHold_isRefusedAndKeepsNothing() {
        try (CaseStore first = open()) {
            server.run(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'matcher %'");
            try (CaseStore second = open()) {
                StoreException refusal = assertThrows(StoreException.class, () -> first.addChild(CHILD));

                assertEquals(Reason.IN_USE, refusal.reason());
                assertEquals(0, second.counts().children());
            }
            first.addChild(CHILD);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "postgres?password=s3cret; database refuses the user or the password: check both, and the server's pg_hba.conf",
                "postgres; database refuses the user or the password: check both, and the server's pg_hba.conf",
                "nowhere; server has no database of that name: make it (createdb), or name another",
                "postgres?currentSchema=nowhere; database has no schema to make tables in: make it, or name another",
            })
    void open_whatTheServerRefuses_saysWhatToDoAndNoPassword(String database, String message) {
        DatabaseAddress given = DatabaseAddress.parse(server.url(database));
        boolean passwordIsTheFault = message.contains("password");
        DatabaseAddress wrong = passwordIsTheFault ? given : given.withPassword(PostgresServer.PASSWORD);

        StoreException refusal = assertThrows(StoreException.class, () -> PostgresDatabase.open(wrong));

        assertEquals(message, refusal.getMessage());
        assertEquals(Reason.UNAVAILABLE, refusal.reason());
        StringWriter everything = new StringWriter();
        refusal.printStackTrace(new PrintWriter(everything));
        assertFalse(everything.toString().contains("s3cret"));
        assertFalse(everything.toString().contains(PostgresServer.PASSWORD));
    }

    @Test
    void open_newerVersion_isRefused() {
        open().close();
        server.run("UPDATE %s.flyway_schema_history SET version = '999' WHERE version = '3'".formatted(schema));

        StoreException refusal = assertThrows(StoreException.class, this::open);

        assertEquals(Reason.NEWER_VERSION, refusal.reason());
        assertEquals(
                "database is of version 999, which this Matcher does not know: use the newer Matcher that wrote it",
                refusal.getMessage());
    }

    @Test
    void open_candidateOfVersion1_isScoredByItsOneReference() {
        Flyway.configure()
                .dataSource(address.source())
                .locations("classpath:org/matcher/store/postgresql")
                .loggers("slf4j")
                .target("1")
                .load()
                .migrate();
        String face = "INSERT INTO face OVERRIDING SYSTEM VALUE VALUES "
                + "(%d, '%s', 'i', 'm', 0, 0, 0, 0, 1, 1, 1, NULL, NULL, NULL, '', '', '', 0)";
        server.run(
                "SET search_path = " + schema,
                "INSERT INTO child VALUES ('a', NULL, 0)",
                "INSERT INTO picture VALUES ('i', 'PNG', 1, 1, NULL, NULL, NULL, NULL)",
                face.formatted(1, "reference"),
                face.formatted(2, "sighting"),
                "INSERT INTO reference VALUES (1, 'a', 'i', 'm', 0, NULL, 0)",
                "INSERT INTO candidate OVERRIDING SYSTEM VALUE VALUES (7, 'a', 2, 1, 0.3, 0)");

        try (CaseStore store = open()) {
            Candidate kept = store.candidates(new CandidateQuery(Optional.empty(), -1, OptionalLong.empty(), 10))
                    .getFirst();
            assertEquals(7, kept.id());
            assertEquals(FusedScore.single(0.3f), kept.scores());
        }
    }

    @Test
    void write_diskFull_saysSoAndWorksOnceThereIsSpace() {
        try (CaseStore store = open()) {
            server.run(
                    "SET search_path = " + schema,
                    "CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS "
                            + "$$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END $$",
                    "CREATE TRIGGER full_disk AFTER INSERT ON face EXECUTE FUNCTION full_disk()");

            StoreException full =
                    assertThrows(StoreException.class, () -> store.addImage(Cases.image("i", Templates.synthetic(1))));

            assertEquals(Reason.DISK_FULL, full.reason());
            assertEquals(0, store.counts().images());
            server.run("DROP TRIGGER full_disk ON %s.face".formatted(schema));
            store.addImage(Cases.image("i", Templates.synthetic(1)));
            assertEquals(1, store.counts().images());
        }
    }

    @Test
    void serverKilled_readsAndWritesFailUntilItIsBackAndNothingIsLost() throws IOException {
        try (PostgresServer mortal = PostgresServer.start();
                CaseStore store = new SqlCaseStore(PostgresDatabase.open(mortal.newSchema("mortal")))) {
            store.addChild(CHILD);
            mortal.kill();

            StoreException write = assertThrows(StoreException.class, () -> store.addChild(Cases.child("b")));
            assertEquals(LOST, write.getMessage());
            assertEquals(Reason.UNAVAILABLE, write.reason());
            StoreException read = assertThrows(StoreException.class, store::counts);
            assertEquals(LOST, read.getMessage());

            mortal.restart();
            store.addChild(Cases.child("c"));
            assertEquals(Optional.of(CHILD), store.child(CHILD.id()));
            assertEquals(2, store.counts().children());
        }
    }

    @Test
    void addImage_fromManyThreads_isReadInTheOrderOfIds() throws Exception {
        try (CaseStore store = open();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writes = new ArrayList<>();
            for (int image = 0; image < 60; image++) {
                CaseStore.NewImage made =
                        Cases.image("scraped" + image, Templates.synthetic(image), Templates.synthetic(100 + image));
                writes.add(threads.submit(() -> store.addImage(made)));
            }
            List<Long> read = new ArrayList<>();
            boolean ended = false;
            while (!ended) {
                ended = writes.stream().allMatch(Future::isDone);
                long after = read.isEmpty() ? 0 : read.getLast();
                store.eachSighting(
                        Templates.MODEL,
                        after,
                        kept -> read.add(kept.face().id().value()));
            }
            for (Future<?> write : writes) {
                write.get();
            }
            assertEquals(120, read.size(), "read on from the last id, each face is met");
            assertTrue(read.equals(read.stream().sorted().distinct().toList()), "in order: " + read);
        }
    }
}
