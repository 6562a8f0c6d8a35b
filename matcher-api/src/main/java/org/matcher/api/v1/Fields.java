package org.matcher.api.v1;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.matcher.api.edge.Call;
import org.matcher.api.edge.Picture;
import org.matcher.api.edge.ProblemException;
import org.matcher.casework.ChildId;
import org.matcher.evidence.AgeRange;

/** Checks of fields that several requests share. */
final class Fields {
    /** Query parameter that switches the evidence of ages off. */
    static final String AGE_EVIDENCE = "ageEvidence";

    private static final int MOST_FACES = 100_000;

    private Fields() {}

    static byte[] picture(String field, @Nullable Picture picture) {
        if (picture == null) {
            throw ProblemException.field(field, "the picture is missing: send it as a file, or as base64 in JSON");
        }
        return picture.bytes();
    }

    /** A face's number, from the body or from the query. */
    static OptionalInt face(Call call, String field, @Nullable Integer inBody) {
        OptionalInt inQuery = call.queryInt(field, 0, MOST_FACES);
        if (inBody == null) {
            return inQuery;
        }
        if (inBody < 0 || inBody > MOST_FACES) {
            throw ProblemException.field(field, "must be the number of a face, 0 or more");
        }
        if (inQuery.isPresent() && inQuery.getAsInt() != inBody) {
            throw ProblemException.field(field, "the query picks another face than the body");
        }
        return OptionalInt.of(inBody);
    }

    static boolean ageEvidence(Call call) {
        return call.queryFlag(AGE_EVIDENCE, true);
    }

    /** An age in completed years. */
    static Optional<AgeRange> age(String field, @Nullable Integer years) {
        try {
            return Optional.ofNullable(years).map(AgeRange::given);
        } catch (IllegalArgumentException e) {
            throw ProblemException.field(field, "must be whole years of age, 0 to " + AgeRange.MAX_YEARS);
        }
    }

    static int limit(String field, @Nullable Integer limit, int most, int fallback) {
        int value = Objects.requireNonNullElse(limit, fallback);
        if (value < 1 || value > most) {
            throw ProblemException.field(field, "must be a whole number from 1 to " + most);
        }
        return value;
    }

    static Optional<ChildId> child(String field, @Nullable String id) {
        try {
            return Optional.ofNullable(id).map(ChildId::new);
        } catch (IllegalArgumentException e) {
            throw ProblemException.field(
                    field, "must be 1 to 64 of A-Z a-z 0-9 . _ -, beginning with a letter or digit");
        }
    }
}
