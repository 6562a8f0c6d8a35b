package org.matcher.cli.output;

import java.io.IOException;

/** Who reads standard output has gone, as {@code | head} does: nothing more is to be said, and nothing is wrong. */
public final class ClosedOutputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ClosedOutputException(IOException cause) {
        super("standard output is closed", cause);
    }
}
