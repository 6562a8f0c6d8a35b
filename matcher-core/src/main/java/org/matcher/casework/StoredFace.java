package org.matcher.casework;

import org.matcher.embed.Template;
import org.matcher.face.DetectedFace;
import org.matcher.gallery.FaceId;
import org.matcher.image.ImageId;

/** One face as stored. Boxes and landmarks are those of the picture as turned by {@code turnedClockwise} quarter turns. */
public record StoredFace(FaceId id, ImageId image, int turnedClockwise, DetectedFace face, Template template) {}
