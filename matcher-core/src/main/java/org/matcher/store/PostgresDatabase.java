package org.matcher.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.matcher.casework.StoreException;
import org.matcher.casework.StoreException.Reason;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One schema of a PostgreSQL database, from version 14 on, in UTF-8. Writers queue for the one connection that writes; it
 * holds the database, so no other process writes between them and ids become readable in their order. Readers have a pool.
 *
 * <p>A server that stops is an error to whoever asks meanwhile; connections are made again once it answers. One case is
 * left that a network cannot decide: if the connection breaks while a commit is on its way, the caller gets an error, and
 * the change may be kept. All that the store takes may be sent again, and is then kept once.
 */
final class PostgresDatabase implements Database {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresDatabase.class);
    private static final int LEAST_VERSION = 14;
    private static final int MOST_READERS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Lock writing = new ReentrantLock();
    private final PostgresWriter writer;
    private final Jdbi writes;
    private final HikariDataSource readers;
    private final Jdbi reads;

    private PostgresDatabase(PostgresWriter writer, DataSource source) {
        this.writer = writer;
        writes = Jdbi.create(writer);
        readers = new HikariDataSource(readers(source));
        reads = Jdbi.create(readers);
    }

    /**
     * Takes hold of the database and brings its tables up to date.
     *
     * @throws StoreException if another service has it (named by process id and host), it is of a newer version, or it
     *     cannot be used
     */
    static PostgresDatabase open(DatabaseAddress address) {
        PGSimpleDataSource source = address.source();
        PostgresWriter writer = new PostgresWriter(source);
        try {
            try {
                check(writer.openConnection());
                migrate(address);
                return new PostgresDatabase(writer, source);
            } catch (SQLException | RuntimeException e) {
                writer.close();
                throw e;
            }
        } catch (SQLException e) {
            throw PostgresFaults.translate(e);
        }
    }

    private static void check(Connection connection) throws SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < LEAST_VERSION) {
            throw unfit("server is PostgreSQL %d, wanted %d or newer".formatted(version, LEAST_VERSION));
        }
        String encoding = setting(connection, "server_encoding");
        if (!encoding.equals("UTF8")) {
            throw unfit("database is encoded in %s, wanted UTF8: make it anew with that".formatted(encoding));
        }
        if (!setting(connection, "fsync").equals("on")) {
            LOG.warn("the database server runs with fsync off: a power cut may lose what was acknowledged");
        }
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SHOW " + name)) {
            return answer.next() ? answer.getString(1) : "";
        }
    }

    private static StoreException unfit(String message) {
        return new StoreException(Reason.UNAVAILABLE, message, null);
    }

    private static void migrate(DatabaseAddress address) {
        PGSimpleDataSource patient = address.source();
        patient.setSocketTimeout(0); // a large table may be rewritten
        try {
            Migrations.run(patient, "postgresql");
        } catch (FlywayException e) {
            throw PostgresFaults.isKnown(e) ? PostgresFaults.translate(e) : Migrations.failed(e);
        }
    }

    private static HikariConfig readers(DataSource source) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setPoolName("matcher-readers");
        config.setMaximumPoolSize(MOST_READERS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setInitializationFailTimeout(-1); // the writer has connected: a reader that cannot says so when it reads
        config.setReadOnly(true);
        config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        return config;
    }

    /** That no other database has; a copy has it too. */
    String id() {
        return read(handle -> handle.createQuery("SELECT id::text FROM installation")
                .mapTo(String.class)
                .one());
    }

    /** Whether it knows a picture. */
    boolean isUsed() {
        return read(handle -> handle.createQuery("SELECT EXISTS (SELECT 1 FROM picture)")
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public <T> T read(HandleCallback<T, RuntimeException> work) {
        try {
            return reads.inTransaction(work);
        } catch (JdbiException e) {
            throw PostgresFaults.translate(e);
        }
    }

    @Override
    public <T> T write(HandleCallback<T, RuntimeException> work) {
        writing.lock();
        try {
            return writes.inTransaction(work);
        } catch (JdbiException e) {
            throw PostgresFaults.translate(e);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        writing.lock();
        try {
            readers.close();
            writer.close();
        } catch (SQLException e) {
            throw PostgresFaults.translate(e);
        } finally {
            writing.unlock();
        }
    }
}
