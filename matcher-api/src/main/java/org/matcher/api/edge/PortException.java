package org.matcher.api.edge;

/** The port to listen on cannot be had. */
public final class PortException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PortException(HttpSettings settings, Throwable cause) {
        super(
                "cannot listen on port %d of %s: stop the program that has it, or choose another port, 0 for any free one"
                        .formatted(settings.port(), settings.host()),
                cause);
    }
}
