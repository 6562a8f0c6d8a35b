package org.matcher.api.v1;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.matcher.casework.Reference;
import org.matcher.face.quality.Quality;

/**
 * An enrolled photo.
 *
 * @param id the reference's face in the store
 * @param image SHA-256 of the file
 * @param quality absent if an earlier version enrolled it
 * @param acceptReason why it was enrolled although it is not good
 */
record ReferenceView(
        long id,
        String child,
        String image,
        @Nullable LocalDate takenOn,
        Instant enrolledAt,
        @Nullable QualityView quality,
        @Nullable String acceptReason) {
    static ReferenceView of(Reference reference, Optional<Quality> quality) {
        return new ReferenceView(
                reference.face().value(),
                reference.child().value(),
                reference.image().sha256(),
                reference.takenOn().orElse(null),
                reference.enrolledAt(),
                quality.map(QualityView::of).orElse(null),
                reference.acceptReason().orElse(null));
    }
}
