/**
 * Keeps casework: SQL by Jdbi and Flyway, pictures in a content-addressed folder. Start at {@link DataDirectory}.
 * The SQL is one for SQLite, the file that is there without asking, and PostgreSQL, the server of a team; what differs lies
 * behind {@code Database}.
 * Implements {@code casework} ports; SQL lives here only.
 */
@NullMarked
package org.matcher.store;

import org.jspecify.annotations.NullMarked;
