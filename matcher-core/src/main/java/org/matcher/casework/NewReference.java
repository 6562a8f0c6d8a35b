package org.matcher.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.matcher.image.ImageId;

/** A reference to keep; the store gives it its id. */
public record NewReference(
        ChildId child, ImageId image, NewFace face, Optional<LocalDate> takenOn, Instant enrolledAt) {}
