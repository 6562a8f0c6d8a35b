package org.matcher.cli.output;

import java.io.PrintStream;

/** Tells a person how far a long run is: how many of how many, how fast, how long still. */
public interface Progress extends AutoCloseable {
    /** One more is done. */
    void step();

    /** Ends the display. */
    @Override
    void close();

    /**
     * One line that renews itself on a terminal, else a line now and then. The launcher says which, as Java cannot tell
     * whether standard error is a terminal.
     *
     * @param what is counted, in the plural
     */
    static Progress of(String what, long total, PrintStream messages) {
        return "bar".equals(System.getProperty("matcher.progress"))
                ? new BarProgress(what, total)
                : new LineProgress(what, total, messages, System::nanoTime);
    }
}
