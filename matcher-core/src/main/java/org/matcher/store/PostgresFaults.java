package org.matcher.store;

import java.sql.SQLException;
import org.matcher.casework.StoreException;
import org.matcher.casework.StoreException.Reason;

/**
 * What PostgreSQL's error codes mean to us: https://www.postgresql.org/docs/current/errcodes-appendix.html. A code's first
 * two characters are its class; the driver takes 08 for what happens to a connection on this side.
 */
final class PostgresFaults {
    private PostgresFaults() {}

    static StoreException translate(Exception fault) {
        String code = code(fault);
        return switch (code) {
            case "53100" ->
                new StoreException(
                        Reason.DISK_FULL, "no space left for the database, nothing was lost: make space", fault);
            case "XX001", "XX002" ->
                new StoreException(
                        Reason.DAMAGED, "database is damaged: restore the database and the data directory", fault);
            case "08004", "28000", "28P01" ->
                unavailable(
                        "database refuses the user or the password: check both, and the server's pg_hba.conf", fault);
            case "3D000" ->
                unavailable("server has no database of that name: make it (createdb), or name another", fault);
            case "3F000" -> unavailable("database has no schema to make tables in: make it, or name another", fault);
            case "42501" ->
                unavailable("database user may not do what is needed: make it the owner of its database", fault);
            case "25006" -> unavailable("database takes no writes: give the address of the primary server", fault);
            case "53300" -> unavailable("server has no connection left: close some, or raise max_connections", fault);
            default ->
                isConnectionLost(code)
                        ? unavailable(
                                "database cannot be reached: see that its server runs; it is used again once it answers",
                                fault)
                        : unavailable("database failed: see the cause", fault);
        };
    }

    private static boolean isConnectionLost(String code) {
        return code.startsWith("08") || code.startsWith("57P"); // 57P: the server stops, crashed or starts
    }

    private static StoreException unavailable(String message, Exception fault) {
        return new StoreException(Reason.UNAVAILABLE, message, fault);
    }

    /** Whether some fault of the database itself is among the causes. */
    static boolean isKnown(Exception fault) {
        return !code(fault).isEmpty();
    }

    /** Empty if no SQL fault is among the causes, or one without a code. */
    private static String code(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }
}
