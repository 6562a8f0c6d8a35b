package org.matcher.cli;

/** What the process ends with; the same for every command. */
final class ExitCode {
    static final int DONE = 0;
    /** A fault of Matcher or of the machine. */
    static final int FAULT = 1;
    /** The command line is wrong. */
    static final int USAGE = 2;
    /** Done, except for some items, which were listed. */
    static final int SOME_FAILED = 3;
    /** Nothing that was given could be read, or a folder or port that was given cannot be used. */
    static final int INPUT_UNREADABLE = 4;
    /** A model is missing or broken, or an index was made by another one. */
    static final int MODEL_MISMATCH = 5;
    /** Forbidden by policy. */
    static final int REFUSED = 6;
    /** Stopped by Ctrl-C; the JVM itself gives this code to a signal. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}

    /** For a list of items of which some failed. */
    static int ofItems(long all, long failed) {
        if (failed == 0) {
            return DONE;
        }
        return failed < all ? SOME_FAILED : INPUT_UNREADABLE;
    }
}
