package org.matcher.casework;

import org.jspecify.annotations.Nullable;

/** The store's disk or database is broken, full, locked by another process or of another version. The cause is kept. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What, got, wanted, next step; names no child and no path. */
    public StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
