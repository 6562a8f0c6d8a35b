package org.matcher.report;

import java.util.Locale;

/** Numbers with their noun. */
final class Counts {
    private Counts() {}

    /** Two digits below 100, whole above. */
    static String decimal(double count, String one, String many) {
        return "%s %s".formatted(decimal(count), count == 1 ? one : many);
    }

    /** Without a noun. */
    static String decimal(double value) {
        boolean whole = value >= 100 || value == Math.rint(value);
        String form = whole ? "%,.0f" : value >= 1 ? "%.1f" : value >= 0.01 ? "%.2f" : "%.1g";
        return String.format(Locale.ROOT, form, value);
    }

    static String of(long count, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : many);
    }
}
