package org.matcher.image;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the file says of itself, unverified: clues for a geolocation expert, never input of a comparison.
 *
 * @param captureTime EXIF DateTimeOriginal, in the camera's own unstated time zone
 * @param camera EXIF make and model
 * @param latitude degrees north, -90..90
 * @param longitude degrees east, -180..180
 */
public record ImageMetadata(
        Optional<LocalDateTime> captureTime,
        Optional<String> camera,
        OptionalDouble latitude,
        OptionalDouble longitude) {
    /** A file that says nothing. */
    public static final ImageMetadata NONE =
            new ImageMetadata(Optional.empty(), Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    /** Both coordinates or none, and in range. */
    public ImageMetadata {
        if (latitude.isPresent() != longitude.isPresent()
                || !(Math.abs(latitude.orElse(0)) <= 90 && Math.abs(longitude.orElse(0)) <= 180)) {
            throw new IllegalArgumentException("metadata needs both coordinates in range or none");
        }
    }
}
