package org.matcher.model;

import org.jspecify.annotations.Nullable;

/** A model file or manifest is missing, broken or not the file its manifest promises. Names the model, never a path. */
public final class ModelException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What, got, wanted, next step. */
    public ModelException(String message) {
        super(message);
    }

    /** As above, with the cause kept. */
    public ModelException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
