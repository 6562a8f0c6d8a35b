package org.matcher.evidence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.matcher.embed.AgeEstimate;

/**
 * How old a face is, as far as it is known.
 *
 * @param lowYears 0 or more
 * @param highYears at least {@code lowYears}, at most {@value #MAX_YEARS}
 * @param source where it is from
 */
public record AgeRange(double lowYears, double highYears, Source source) {
    /** No face is older. */
    public static final int MAX_YEARS = 120;

    /** Nothing known: every age. */
    public static final AgeRange UNKNOWN = new AgeRange(0, MAX_YEARS, Source.NONE);

    private static final double DAYS_PER_YEAR = 365.2425; // mean Gregorian year
    private static final double LAST_DAY = 1 - 1 / DAYS_PER_YEAR;

    /** Where an age is from. */
    public enum Source {
        /** Date of birth and date of the picture. */
        DATES,
        /** Somebody who knows. */
        GIVEN,
        /** Read from the face: the central 68 % of ages. */
        FACE,
        /** Nowhere. */
        NONE
    }

    /** Ordered and within 0 to {@value #MAX_YEARS}. */
    public AgeRange {
        if (!(0 <= lowYears && lowYears <= highYears && highYears <= MAX_YEARS)) { // no NaN
            throw new IllegalArgumentException("ages must be ordered within 0 to %d years, got %s to %s"
                    .formatted(MAX_YEARS, lowYears, highYears));
        }
    }

    /** At the days of a picture, by the date of birth; empty if every day lies before it (one of the dates is wrong). */
    public static Optional<AgeRange> atDates(LocalDate birth, DateInterval taken) {
        return taken.from(birth)
                .map(days -> new AgeRange(years(birth, days.first()), years(birth, days.last()), Source.DATES));
    }

    /**
     * Of a person who has completed so many years.
     *
     * @throws IllegalArgumentException if they are not 0 to {@value #MAX_YEARS}
     */
    public static AgeRange given(int completedYears) {
        return new AgeRange(completedYears, Math.min(MAX_YEARS, completedYears + LAST_DAY), Source.GIVEN);
    }

    /** As read from a face. */
    public static AgeRange read(AgeEstimate estimate) {
        return new AgeRange(
                Math.min(estimate.lowYears(), MAX_YEARS), Math.min(estimate.highYears(), MAX_YEARS), Source.FACE);
    }

    private static double years(LocalDate birth, LocalDate day) {
        return Math.min(MAX_YEARS, ChronoUnit.DAYS.between(birth, day) / DAYS_PER_YEAR);
    }
}
