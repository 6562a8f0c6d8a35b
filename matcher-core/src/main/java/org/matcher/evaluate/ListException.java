package org.matcher.evaluate;

/** A list to evaluate is not written as it should be. Names the list and the line, never what stands in it. */
public final class ListException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;

    /**
     * A fault of one line.
     *
     * @param list what the list is, as the user knows it
     * @param line 1 and up
     * @param problem what is wrong and what to do
     */
    public ListException(String list, int line, String problem) {
        super("line %d of the %s: %s".formatted(line, list, problem));
        this.line = line;
    }

    /** The line's number, 1 and up. */
    public int line() {
        return line;
    }
}
