package org.matcher.evidence;

import org.matcher.evidence.AgeRange.Source;

/**
 * Years between the ages of two faces, as far as they are known.
 *
 * @param leastYears 0 or more
 * @param mostYears at least {@code leastYears}
 * @param basis the weaker of the two ages' sources; {@link Source#NONE} if an age is unknown: then the span says nothing
 */
public record AgeGapYears(double leastYears, double mostYears, Source basis) {
    /** Ordered. */
    public AgeGapYears {
        if (!(0 <= leastYears && leastYears <= mostYears)) { // no NaN
            throw new IllegalArgumentException(
                    "an age gap must be ordered and not negative, got %s to %s".formatted(leastYears, mostYears));
        }
    }

    /** The least and the most that two ages allow; symmetric. */
    public static AgeGapYears between(AgeRange one, AgeRange other) {
        double oneOlder = one.highYears() - other.lowYears();
        double otherOlder = other.highYears() - one.lowYears();
        Source basis = one.source().compareTo(other.source()) >= 0 ? one.source() : other.source();
        return new AgeGapYears(Math.max(0, -Math.min(oneOlder, otherOlder)), Math.max(oneOlder, otherOlder), basis);
    }

    /** For a person. */
    public String words() {
        long least = Math.round(leastYears);
        long most = Math.round(mostYears);
        String span = least == most ? "about %d years".formatted(least) : "%d to %d years".formatted(least, most);
        return switch (basis) {
            case DATES -> "%s between the two pictures, by their dates".formatted(span);
            case GIVEN -> "%s between the two pictures, by an age that was given".formatted(span);
            case FACE -> "%s between the two faces, an age being read from a face".formatted(span);
            case NONE -> "the age gap is unknown: an age is";
        };
    }
}
