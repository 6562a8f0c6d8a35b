package org.matcher.image;

/** OpenCV's native libraries cannot be loaded: nothing that reads pictures can start. Cause kept. */
public final class OpenCvUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OpenCvUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
