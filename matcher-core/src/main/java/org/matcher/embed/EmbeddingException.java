package org.matcher.embed;

import org.jspecify.annotations.Nullable;

/** The net failed or gave a value that is not finite. Names the model. */
public final class EmbeddingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What, with which model, next step. */
    public EmbeddingException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
