package org.matcher.report;

import java.util.Locale;

/** Numbers with their noun. */
final class Counts {
    private Counts() {}

    static String of(long count, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : many);
    }
}
