package org.matcher.casework;

import java.util.Optional;
import org.matcher.embed.Template;
import org.matcher.face.DetectedFace;
import org.matcher.face.quality.Quality;
import org.matcher.gallery.FaceId;
import org.matcher.image.ImageId;

/**
 * One face as stored. Boxes and landmarks are those of the picture as turned by {@code turnedClockwise} quarter turns.
 *
 * @param quality as measured when it was stored, on the scales of today; empty in a face that an earlier version stored
 */
public record StoredFace(
        FaceId id,
        ImageId image,
        int turnedClockwise,
        DetectedFace face,
        Template template,
        Optional<Quality> quality) {}
