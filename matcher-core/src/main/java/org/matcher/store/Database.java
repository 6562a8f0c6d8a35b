package org.matcher.store;

import org.jdbi.v3.core.HandleCallback;

/**
 * Transactions on one database. Thread-safe. The statements of {@link SqlCaseStore} are written for what SQLite and
 * PostgreSQL have in common; what differs (connections, migrations, error codes) lies behind this.
 */
interface Database extends AutoCloseable {
    /**
     * Runs in a transaction that sees one moment and changes nothing.
     *
     * @throws org.matcher.casework.StoreException if the database fails
     */
    <T> T read(HandleCallback<T, RuntimeException> work);

    /**
     * Runs in a transaction that is durable when this returns. Writers come one after the other, so ids of one sequence
     * become readable in their order.
     *
     * @throws org.matcher.casework.StoreException if the database fails; nothing is kept then
     */
    <T> T write(HandleCallback<T, RuntimeException> work);

    @Override
    void close();
}
