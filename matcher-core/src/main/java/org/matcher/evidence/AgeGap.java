package org.matcher.evidence;

import java.util.Arrays;
import java.util.List;

/** Years between the ages of two faces, in completed years: a gap of 2.9 years is of {@link #TO_2}. */
public enum AgeGap {
    TO_2("0-2", 0, 3),
    TO_5("3-5", 3, 6),
    TO_10("6-10", 6, 11),
    OVER_10(">10", 11, Double.POSITIVE_INFINITY);

    private static final List<AgeGap> ALL = List.of(values());

    private final String label;
    private final double fromYears;
    private final double belowYears;

    AgeGap(String label, double fromYears, double belowYears) {
        this.label = label;
        this.fromYears = fromYears;
        this.belowYears = belowYears;
    }

    /**
     * The band of a gap.
     *
     * @throws IllegalArgumentException if it is negative or NaN
     */
    public static AgeGap of(double years) {
        for (AgeGap gap : ALL) { // a loop, as this is asked of every pair of possible ages
            if (gap.fromYears <= years && years < gap.belowYears) {
                return gap;
            }
        }
        throw new IllegalArgumentException("an age gap is 0 years or more, got " + years);
    }

    /**
     * By its label.
     *
     * @throws IllegalArgumentException if there is no such band
     */
    public static AgeGap labelled(String label) {
        return Arrays.stream(values())
                .filter(gap -> gap.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such age gap: wanted 0-2, 3-5, 6-10 or >10"));
    }

    /** Such as {@code 6-10}, in files, answers and reports. */
    public String label() {
        return label;
    }
}
