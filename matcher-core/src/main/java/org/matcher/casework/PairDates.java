package org.matcher.casework;

import java.time.LocalDate;
import java.util.Optional;
import org.matcher.evidence.AgeRange;
import org.matcher.evidence.age.KnownDates;

/**
 * What is known of two pictures, a person's photo {@code a} and a picture {@code b} that may show the person. Dates come before
 * ages, and both before the ages that are read from the faces.
 *
 * @param birth of the person in a
 * @param takenOnA when a was taken
 * @param takenOnB when b was taken
 * @param ageA of the person in a
 * @param ageB of the person in b, whoever it is
 */
public record PairDates(
        Optional<LocalDate> birth,
        Optional<LocalDate> takenOnA,
        Optional<LocalDate> takenOnB,
        Optional<AgeRange> ageA,
        Optional<AgeRange> ageB) {
    /** Nothing is known. */
    public static final PairDates UNKNOWN =
            new PairDates(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    KnownDates known() {
        return new KnownDates(birth, takenOnA, new ProbeDates(birth, takenOnB).taken());
    }
}
