package org.matcher.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import org.jdbi.v3.core.ConnectionFactory;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteDataSource;

/** A few connections that read, opened when first needed and kept: opening one parses the schema. Thread-safe. */
final class SqliteReaders implements ConnectionFactory, AutoCloseable {
    private static final int MOST = 8;

    private final SQLiteDataSource source;
    private final Semaphore places = new Semaphore(MOST);
    private final Deque<Connection> idle = new ArrayDeque<>();
    private boolean closed;

    SqliteReaders(SQLiteDataSource source) {
        this.source = source;
    }

    @Override
    public Connection openConnection() throws SQLException {
        places.acquireUninterruptibly();
        boolean given = false;
        try {
            Connection connection = takeIdle();
            if (connection == null) {
                connection = open();
            }
            given = true;
            return connection;
        } finally {
            if (!given) {
                places.release();
            }
        }
    }

    private Connection open() throws SQLException {
        Connection connection = source.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA query_only = ON");
        }
        return connection;
    }

    private synchronized @Nullable Connection takeIdle() throws SQLException {
        if (closed) {
            throw new SQLException("the store is closed");
        }
        return idle.pollFirst();
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        try {
            if (!giveBack(connection)) {
                connection.close();
            }
        } finally {
            places.release();
        }
    }

    private synchronized boolean giveBack(Connection connection) {
        if (closed) {
            return false;
        }
        idle.addFirst(connection);
        return true;
    }

    @Override
    public synchronized void close() throws SQLException {
        closed = true;
        while (!idle.isEmpty()) {
            idle.removeFirst().close();
        }
    }
}
