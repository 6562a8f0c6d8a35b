package org.matcher.casework;

import java.time.LocalDate;
import java.util.Optional;
import org.matcher.evidence.AgeRange;
import org.matcher.evidence.DateInterval;

/**
 * What is known of a probe photo beside its pixels.
 *
 * @param birth of the person in it
 * @param takenOn when it was taken
 */
public record ProbeDates(Optional<LocalDate> birth, Optional<LocalDate> takenOn) {
    /** Nothing is known. */
    public static final ProbeDates UNKNOWN = new ProbeDates(Optional.empty(), Optional.empty());

    /** The day, as an interval. */
    Optional<DateInterval> taken() {
        return takenOn.map(DateInterval::on);
    }

    /** How old the person in it is, by both dates; empty without both, or if it was taken before the birth. */
    Optional<AgeRange> age() {
        return birth.flatMap(born -> taken().flatMap(day -> AgeRange.atDates(born, day)));
    }
}
