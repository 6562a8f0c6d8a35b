package org.matcher.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.matcher.gallery.FaceId;
import org.matcher.image.ImageId;

/**
 * An enrolled photo of a child: the face that was picked in it.
 *
 * @param face also the reference's id
 * @param takenOn when the photo was taken, as the case team knows it; where it does not, the day its camera noted stands in
 * @param acceptReason why it was enrolled although its face is not good
 */
public record Reference(
        FaceId face,
        ChildId child,
        ImageId image,
        Optional<LocalDate> takenOn,
        Instant enrolledAt,
        Optional<String> acceptReason) {}
