package org.matcher.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL server on a free port of this machine, with a folder of its own. Nothing of it is synced to the disk. */
final class PostgresServer implements AutoCloseable {
    static final String USER = "matcher";
    static final String PASSWORD = "p@ss:w/rd 1";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path programs;
    private final Path folder;
    private final int port;
    private Process process;

    private PostgresServer(Path programs, Path folder) throws IOException {
        this.programs = programs;
        this.folder = folder;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        makeCluster();
        process = launch();
    }

    /** The one that tests share, each in a schema of its own. Skips the test where no server can be had. */
    static PostgresServer shared() {
        return Shared.SERVER;
    }

    /** One for a test that stops it. Skips the test where no server can be had. */
    static PostgresServer start() {
        try {
            Path programs = PostgresPrograms.find().orElseGet(() -> {
                String reason = "no PostgreSQL server for this platform, neither bundled nor on the path: not tested";
                System.err.println(reason);
                return Assumptions.abort(reason);
            });
            return new PostgresServer(programs, Files.createTempDirectory("matcher-postgres"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** English order, so that a comparison by anything but code points shows. */
    private void makeCluster() throws IOException {
        Path password = Files.writeString(folder.resolve("password"), PASSWORD);
        Process made = command(
                        "initdb",
                        List.of(
                                "--pgdata=" + cluster(),
                                "--username=" + USER,
                                "--pwfile=" + password,
                                "--auth=scram-sha-256",
                                "--encoding=UTF8",
                                "--locale=C",
                                "--locale-provider=icu",
                                "--icu-locale=en",
                                "--no-sync"))
                .start();
        if (exitCode(made) != 0) {
            throw new IOException("initdb failed: " + Files.readString(log()));
        }
    }

    private Process launch() throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Process started = command(
                            "postgres",
                            List.of(
                                    "-D", cluster().toString(),
                                    "-p", Integer.toString(port),
                                    "-c", "listen_addresses=127.0.0.1",
                                    "-c", "unix_socket_directories=",
                                    "-c", "shared_buffers=16MB",
                                    "-c", "fsync=off"))
                    .start();
            while (started.isAlive()) { // one that ends at once was too early: parts of a killed one still end
                if (answers()) {
                    return started;
                }
            }
        }
        throw new IOException("server did not start: " + Files.readString(log()));
    }

    private boolean answers() {
        try (Connection connection = source("postgres").getConnection()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    /** A server refuses to run as root: there it runs as nobody, in a user namespace that maps no user. */
    private ProcessBuilder command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    }

    private Path cluster() {
        return folder.resolve("cluster");
    }

    private Path log() {
        return folder.resolve("log");
    }

    private PGSimpleDataSource source(String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database));
        source.setUser(USER);
        source.setPassword(PASSWORD);
        return source;
    }

    /** As the service takes it, without a password. */
    String url(String database) {
        return "postgresql://%s@127.0.0.1:%d/%s".formatted(USER, port, database);
    }

    /** A new, empty schema in the database "postgres". */
    DatabaseAddress newSchema(String name) {
        run("CREATE SCHEMA " + name);
        return DatabaseAddress.parse(url("postgres") + "?currentSchema=" + name).withPassword(PASSWORD);
    }

    /** Runs statements in the database "postgres". */
    void run(String... statements) {
        try (Connection connection = source("postgres").getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As kill -9 does. */
    void kill() {
        process.destroyForcibly();
        exitCode(process);
    }

    /** Starts it again after a kill, at the same port. */
    void restart() throws IOException {
        process = launch();
    }

    private static int exitCode(Process process) {
        try {
            if (process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            throw new IllegalStateException("process did not end");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        exitCode(process);
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Shared {
        static final PostgresServer SERVER = start();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
        }
    }
}
