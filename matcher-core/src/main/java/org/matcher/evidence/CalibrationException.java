package org.matcher.evidence;

import org.jspecify.annotations.Nullable;

/** A calibration is broken, of an unknown format, or made for another model. Names the model, never a path. */
public final class CalibrationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What, got, wanted, next step. */
    public CalibrationException(String message) {
        super(message);
    }

    /** As above, with the cause kept. */
    public CalibrationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
