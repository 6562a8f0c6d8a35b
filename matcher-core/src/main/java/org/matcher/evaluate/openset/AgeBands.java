package org.matcher.evaluate.openset;

import java.util.OptionalDouble;
import org.matcher.evaluate.CsvTable;
import org.matcher.evidence.AgeGap;

/** Ages and age gaps in the bands that the product's figures are given in. */
final class AgeBands {
    private AgeBands() {}

    /** Of an age in years; the last whole year counts, so 3.9 is 0-3. */
    static String ofAge(OptionalDouble age) {
        if (age.isEmpty()) {
            return CsvTable.BLANK;
        }
        int years = (int) age.getAsDouble();
        if (years <= 3) {
            return "0-3";
        }
        if (years <= 7) {
            return "4-7";
        }
        if (years <= 12) {
            return "8-12";
        }
        return years <= 17 ? "13-17" : "18+";
    }

    /** Of a difference of ages in years, as evidence has it: completed years count, so 2.9 is 0-2. */
    static String ofGap(OptionalDouble gap) {
        return gap.isEmpty() ? CsvTable.BLANK : AgeGap.of(gap.getAsDouble()).label();
    }
}
