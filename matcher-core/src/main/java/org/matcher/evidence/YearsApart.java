package org.matcher.evidence;

import java.util.Optional;

/**
 * How many years lie between the ages of two faces, as far as they are known.
 *
 * @param low 0 or more
 * @param high at least {@code low}
 */
public record YearsApart(double low, double high) {
    /** Ordered. */
    public YearsApart {
        if (!(0 <= low && low <= high)) { // no NaN
            throw new IllegalArgumentException("years apart are ordered from 0 up, got %s to %s".formatted(low, high));
        }
    }

    /** The least and the most that the two ages allow; empty if one is unknown. Symmetric. */
    public static Optional<YearsApart> between(AgeRange one, AgeRange other) {
        if (one.source() == AgeRange.Source.NONE || other.source() == AgeRange.Source.NONE) {
            return Optional.empty();
        }
        return Optional.of(span(one, other));
    }

    /** The least and the most that the two ranges allow, known or not. Symmetric. */
    public static YearsApart span(AgeRange one, AgeRange other) {
        double oneOlder = one.highYears() - other.lowYears();
        double otherOlder = other.highYears() - one.lowYears();
        return new YearsApart(Math.max(0, -Math.min(oneOlder, otherOlder)), Math.max(oneOlder, otherOlder));
    }
}
