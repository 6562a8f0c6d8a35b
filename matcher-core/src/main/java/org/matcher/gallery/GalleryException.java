package org.matcher.gallery;

import org.jspecify.annotations.Nullable;

/** The gallery's disk, index or engine cannot be used. The cause is kept. */
public final class GalleryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why a gallery cannot be used: what the caller can do differs. */
    public enum Kind {
        /** The disk or the engine fails. */
        BROKEN,
        /** Another process has it. */
        IN_USE,
        /** A newer version of the program wrote it; it is left as it is. */
        NEWER_FORMAT,
        /** Its files are not what was written: {@code delete(ALL)} begins anew, and so does the next start. */
        DAMAGED
    }

    private final Kind kind;

    /** What, got, wanted, next step. */
    public GalleryException(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** A broken disk or engine. */
    public GalleryException(String message, @Nullable Throwable cause) {
        this(Kind.BROKEN, message, cause);
    }

    /** Why. */
    public Kind kind() {
        return kind;
    }
}
