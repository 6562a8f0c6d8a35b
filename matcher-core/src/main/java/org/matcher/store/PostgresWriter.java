package org.matcher.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;
import org.jspecify.annotations.Nullable;
import org.matcher.casework.StoreException;
import org.matcher.casework.StoreException.Reason;

/**
 * The one connection that writes, and the hold on the database: a session's advisory lock, which the server drops with the
 * connection. So whoever writes has the hold, and a lost connection is made again only if no other service took it.
 *
 * <p>One thread at a time.
 */
final class PostgresWriter implements ConnectionFactory, AutoCloseable {
    /** First half of the lock's key, "MATC"; the second is the schema, so that one database may hold several. */
    private static final int LOCK = 0x4d415443;

    private static final int PATIENCE_SECONDS = 10;

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String NO_SCHEMA = "3F000";

    /**
     * A commit must be on the disk. An idle hold must last, but not for long after this machine is gone. The hold of a
     * service that just ended is waited for, because the server takes a moment to notice.
     */
    private static final String SETTINGS = """
            SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off';
            SET idle_session_timeout = 0;
            SET tcp_keepalives_idle = 20;
            SET tcp_keepalives_interval = 5;
            SET lock_timeout = '2s'""";

    private static final String HOLDER = """
            SELECT coalesce(nullif(application_name, ''), 'a session') AS name,
                coalesce(host(client_addr), 'the server itself') AS host, pid
            FROM pg_locks JOIN pg_stat_activity USING (pid)
            WHERE locktype = 'advisory' AND granted
                AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                AND classid = ?::oid AND objid = (hashtext(current_schema())::bigint & 4294967295)::oid""";

    private final DataSource source;
    private @Nullable Connection connection;
    private boolean closed;

    PostgresWriter(DataSource source) {
        this.source = source;
    }

    /**
     * The connection, made anew if it is lost.
     *
     * @throws StoreException if another service holds the database
     */
    @Override
    public Connection openConnection() throws SQLException {
        if (closed) {
            throw new SQLException("the store is closed");
        }
        if (connection == null || !connection.isValid(PATIENCE_SECONDS)) {
            disconnect();
            connection = connect();
        }
        return connection;
    }

    /** Kept for the next who writes. */
    @Override
    public void closeConnection(Connection lent) {}

    private Connection connect() throws SQLException {
        Connection made = source.getConnection();
        try (Statement statement = made.createStatement()) {
            statement.execute(SETTINGS);
            hold(made);
            statement.execute("RESET lock_timeout");
            return made;
        } catch (SQLException | RuntimeException e) {
            made.close();
            throw e;
        }
    }

    private static void hold(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT current_schema(), pg_advisory_lock(?, hashtext(current_schema()))")) {
            statement.setInt(1, LOCK);
            try (ResultSet answer = statement.executeQuery()) {
                if (!answer.next() || answer.getString(1) == null) {
                    throw new SQLException("no schema is current", NO_SCHEMA);
                }
            }
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw inUse(connection);
            }
            throw e;
        }
    }

    private static StoreException inUse(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HOLDER)) {
            statement.setInt(1, LOCK);
            try (ResultSet row = statement.executeQuery()) {
                String holder = row.next()
                        ? "%s at %s (server process %d)"
                                .formatted(row.getString("name"), row.getString("host"), row.getInt("pid"))
                        : "a service that just ended";
                return new StoreException(
                        Reason.IN_USE,
                        "database is in use by %s: stop that service or give another database".formatted(holder),
                        null);
            }
        }
    }

    private void disconnect() throws SQLException {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }

    @Override
    public void close() throws SQLException {
        closed = true;
        disconnect();
    }
}
