package org.matcher.folder;

import org.jspecify.annotations.Nullable;

/** What a run was given to read cannot be read at all, so there is nothing to do. */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What, got, wanted, next step; no file names. */
    public InputException(String message) {
        this(message, null);
    }

    /** As above, with the cause kept. */
    public InputException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
