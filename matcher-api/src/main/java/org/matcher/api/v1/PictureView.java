package org.matcher.api.v1;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.matcher.pipeline.Reading;

/**
 * A picture and the faces in it.
 *
 * @param image SHA-256 of the file
 * @param width pixels across, upright
 * @param height pixels down, upright
 * @param turnedClockwise quarter turns, 0 to 3: boxes and landmarks lie in the upright picture turned by these
 * @param reason {@code no-face}, if there is none
 */
record PictureView(
        String image,
        String format,
        int width,
        int height,
        int turnedClockwise,
        List<FaceView> faces,
        @Nullable String reason) {
    static final String NO_FACE = "no-face";

    static PictureView of(Reading.Read read) {
        List<FaceView> faces = IntStream.range(0, read.faces().size())
                .mapToObj(i -> FaceView.of(i, read.faces().get(i)))
                .toList();
        return new PictureView(
                read.id().sha256(),
                read.format().name().toLowerCase(Locale.ROOT),
                read.width(),
                read.height(),
                read.turnedClockwise(),
                faces,
                faces.isEmpty() ? NO_FACE : null);
    }
}
