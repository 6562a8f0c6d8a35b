package org.matcher.casework;

import org.jspecify.annotations.Nullable;

/** The store's disk or database cannot be used. The cause is kept. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why, for callers that answer differently. */
    public enum Reason {
        /** Another process has the data directory. */
        IN_USE,
        /** Written by a newer version of Matcher. */
        NEWER_VERSION,
        /** What is read is not what was written. */
        DAMAGED,
        /** No space is left; nothing was lost, and writing works again once there is. */
        DISK_FULL,
        /** Closed, or the disk or database failed in another way. */
        UNAVAILABLE
    }

    private final Reason reason;

    /** What, got, wanted, next step; names no child and no path. */
    public StoreException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
