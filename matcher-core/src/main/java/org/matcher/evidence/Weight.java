package org.matcher.evidence;

/**
 * Words for a likelihood ratio, by the ranges of the verbal scale in the ENFSI Guideline for Evaluative Reporting in
 * Forensic Science (version 3.0, 2015): 1, 2 to 10, 10 to 100, to 1,000, to 10,000, to 1,000,000, above.
 * The words are ours. For a ratio below 1 they are those of its reciprocal, in favour of the other proposition.
 */
public enum Weight {
    NONE(0, "no weight"),
    SLIGHT(Math.log10(2), "slight weight"),
    MODERATE(1, "moderate weight"),
    CONSIDERABLE(2, "considerable weight"),
    STRONG(3, "strong weight"),
    VERY_STRONG(4, "very strong weight"),
    EXTREMELY_STRONG(6, "extremely strong weight");

    private final double fromLog10;
    private final String words;

    Weight(double fromLog10, String words) {
        this.fromLog10 = fromLog10;
        this.words = words;
    }

    /**
     * Of log10 of a likelihood ratio, either direction.
     *
     * @throws IllegalArgumentException if NaN
     */
    public static Weight of(double log10) {
        if (Double.isNaN(log10)) {
            throw new IllegalArgumentException("a weight needs a number, got NaN");
        }
        Weight weight = NONE;
        for (Weight next : values()) {
            if (Math.abs(log10) >= next.fromLog10) {
                weight = next;
            }
        }
        return weight;
    }

    /** Such as {@code moderate weight}. */
    public String words() {
        return words;
    }
}
