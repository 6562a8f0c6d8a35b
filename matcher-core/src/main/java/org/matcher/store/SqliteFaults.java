package org.matcher.store;

import java.sql.SQLException;
import org.matcher.casework.StoreException;
import org.matcher.casework.StoreException.Reason;

/** What SQLite's result codes mean to us: https://www.sqlite.org/rescode.html. */
final class SqliteFaults {
    private static final int BUSY = 5;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int NOT_A_DATABASE = 26;

    private SqliteFaults() {}

    static StoreException translate(Exception fault) {
        return switch (primaryCode(fault)) {
            case BUSY ->
                new StoreException(
                        Reason.IN_USE,
                        "database is held by another program for longer than the time to wait: close that program",
                        fault);
            case CORRUPT, NOT_A_DATABASE -> damaged(fault);
            case FULL ->
                new StoreException(
                        Reason.DISK_FULL, "no space left for the database, nothing was lost: make space", fault);
            default -> new StoreException(Reason.UNAVAILABLE, "database failed: see the cause", fault);
        };
    }

    static StoreException damaged(Exception fault) {
        return new StoreException(
                Reason.DAMAGED, "database is damaged: restore the data directory from a backup", fault);
    }

    /** 0 if no SQL fault is among the causes; the low byte is the primary code of an extended one. */
    private static int primaryCode(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql.getErrorCode() & 0xff;
            }
        }
        return 0;
    }
}
