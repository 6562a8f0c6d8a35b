package org.matcher.store;

import static org.sqlite.SQLiteConfig.TransactionMode.DEFERRED;
import static org.sqlite.SQLiteConfig.TransactionMode.IMMEDIATE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.matcher.casework.StoreException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * One SQLite file. A write-ahead log lets readers work while one writes; {@code synchronous=FULL} syncs that log at every
 * commit, so that a power cut loses nothing that was acknowledged. Writers queue for the one writing connection and say
 * from the first statement that they write, so SQLite's own lock is only ever waited for, and only if a foreign program
 * has the file open.
 */
final class SqliteDatabase implements Database {
    /** A file up to this size is checked in full at start: about half a second. A larger one only as far as it is read. */
    private static final long CHECKED_IN_FULL_BYTES = 256L << 20;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Lock writing = new ReentrantLock();
    private final Connection writer;
    private final Jdbi writes;
    private final SqliteReaders readers;
    private final Jdbi reads;

    private SqliteDatabase(Path file) throws SQLException {
        writer = source(file, IMMEDIATE).getConnection();
        writes = Jdbi.create(new OneConnection(writer));
        readers = new SqliteReaders(source(file, DEFERRED));
        reads = Jdbi.create(readers);
    }

    /**
     * Opens the file, or makes it; brings its tables up to date.
     *
     * @throws StoreException if it is damaged, of a newer version, or cannot be used
     */
    static SqliteDatabase open(Path file) {
        try {
            check(file);
            migrate(source(file, IMMEDIATE));
            return new SqliteDatabase(file);
        } catch (SQLException | IOException e) {
            throw SqliteFaults.translate(e);
        }
    }

    private static SQLiteDataSource source(Path file, SQLiteConfig.TransactionMode mode) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout((int) PATIENCE.toMillis());
        config.setTransactionMode(mode);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private static void check(Path file) throws SQLException, IOException {
        boolean inFull = Files.notExists(file) || Files.size(file) <= CHECKED_IN_FULL_BYTES;
        try (Connection connection = source(file, IMMEDIATE).getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(
                        inFull ? "PRAGMA quick_check(1)" : "SELECT 'ok' FROM sqlite_schema LIMIT 1")) {
            if (answer.next() && !answer.getString(1).equals("ok")) {
                throw SqliteFaults.damaged(new SQLException(answer.getString(1)));
            }
        }
    }

    private static void migrate(SQLiteDataSource source) {
        try {
            Migrations.run(source, "sqlite");
        } catch (FlywayException e) {
            throw Migrations.failed(e);
        }
    }

    @Override
    public <T> T read(HandleCallback<T, RuntimeException> work) {
        try {
            return reads.inTransaction(work);
        } catch (JdbiException e) {
            throw SqliteFaults.translate(e);
        }
    }

    @Override
    public <T> T write(HandleCallback<T, RuntimeException> work) {
        writing.lock();
        try {
            return writes.inTransaction(work);
        } catch (JdbiException e) {
            throw SqliteFaults.translate(e);
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
            throw SqliteFaults.translate(e);
        } finally {
            writing.unlock();
        }
    }

    /** The writing connection, lent to whoever has the lock. */
    private record OneConnection(Connection connection) implements ConnectionFactory {
        @Override
        public Connection openConnection() {
            return connection;
        }

        @Override
        public void closeConnection(Connection lent) {}
    }
}
