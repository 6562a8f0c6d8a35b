package org.matcher.casework;

import org.matcher.embed.Template;
import org.matcher.face.DetectedFace;

/**
 * A face to keep; the store gives it its id.
 *
 * @param number 0-based place among the image's faces, highest detector score first
 * @param turnedClockwise quarter turns of the upright picture in whose coordinates the face is given
 */
public record NewFace(int number, int turnedClockwise, DetectedFace face, Template template) {}
