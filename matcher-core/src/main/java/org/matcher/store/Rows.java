package org.matcher.store;

import org.jdbi.v3.core.mapper.RowMapper;
import org.matcher.casework.StoreException;
import org.matcher.casework.StoreException.Reason;

/** What to think of a row that does not make sense. */
final class Rows {
    private Rows() {}

    /** Our types refuse what cannot be; from a database, that is damage and not a caller's mistake. */
    static <T> RowMapper<T> of(RowMapper<T> mapper) {
        return (row, context) -> {
            try {
                return mapper.map(row, context);
            } catch (RuntimeException e) {
                throw damaged(e);
            }
        };
    }

    private static StoreException damaged(RuntimeException cause) {
        return new StoreException(
                Reason.DAMAGED, "a row of the database is damaged: restore the data directory from a backup", cause);
    }
}
