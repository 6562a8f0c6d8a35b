package org.matcher.gallery;

import org.jspecify.annotations.Nullable;

/** The gallery's disk, index or engine is broken, or the index was made by another model. The cause is kept. */
public final class GalleryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What, got, wanted, next step. */
    public GalleryException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
