package org.matcher.evaluate;

/** A list of pairs is not written as it should be. Names the line, never what stands in it. */
public final class PairListException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;

    PairListException(int line, String problem) {
        super("line %d of the pairs: %s".formatted(line, problem));
        this.line = line;
    }

    /** The line's number, 1 and up. */
    public int line() {
        return line;
    }
}
