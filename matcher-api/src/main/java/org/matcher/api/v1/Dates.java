package org.matcher.api.v1;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.matcher.api.edge.ProblemException;
import org.matcher.evidence.age.AgeEvidence.Reason;

/** Dates that a person gives: what cannot be is refused at once, what contradicts is told to who can correct it. */
final class Dates {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    private Dates() {}

    /** A day from 1900 on; of the time zones, the one where it is latest decides what is the future. */
    static Optional<LocalDate> past(String field, @Nullable LocalDate date) {
        LocalDate last = LocalDate.now(ZoneOffset.ofHours(14));
        if (date != null && (date.isBefore(FIRST) || date.isAfter(last))) {
            throw ProblemException.field(field, "lies before 1900 or in the future: correct it, or leave it out");
        }
        return Optional.ofNullable(date);
    }

    /** What is wrong with the two together, and what follows; null if nothing is. */
    static @Nullable String problem(Optional<LocalDate> birth, Optional<LocalDate> takenOn) {
        return birth.isPresent() && takenOn.isPresent() && takenOn.get().isBefore(birth.get())
                ? Reason.REFERENCE_BEFORE_BIRTH.words()
                        + ": ages are read from the faces instead until one of the dates is corrected"
                : null;
    }
}
