package org.matcher.api.v1;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.matcher.casework.Reference;

/**
 * An enrolled photo.
 *
 * @param id the reference's face in the store
 * @param image SHA-256 of the file
 */
record ReferenceView(
        long id, String child, String image, @Nullable LocalDate takenOn, Instant enrolledAt) {
    static ReferenceView of(Reference reference) {
        return new ReferenceView(
                reference.face().value(),
                reference.child().value(),
                reference.image().sha256(),
                reference.takenOn().orElse(null),
                reference.enrolledAt());
    }
}
