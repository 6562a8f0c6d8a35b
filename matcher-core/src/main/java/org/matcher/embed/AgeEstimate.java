package org.matcher.embed;

/**
 * Age read from a face, with the read-out's known error.
 *
 * @param years the expected age with the read-out's bias taken out, 0 or more
 * @param lowYears lower end of the central 68 % of ages
 * @param highYears upper end of the central 68 % of ages
 */
public record AgeEstimate(float years, float lowYears, float highYears) {
    /** Ordered, finite, not negative. */
    public AgeEstimate {
        if (!(0 <= lowYears && lowYears <= years && years <= highYears && highYears < Float.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "age must be ordered and not negative, got %s [%s, %s]".formatted(years, lowYears, highYears));
        }
    }
}
