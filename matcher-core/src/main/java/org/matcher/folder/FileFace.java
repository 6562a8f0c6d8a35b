package org.matcher.folder;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.matcher.embed.Template;
import org.matcher.face.DetectedFace;
import org.matcher.face.quality.Quality;
import org.matcher.image.ImageId;
import org.matcher.pipeline.Reading;
import org.matcher.pipeline.TemplatedFace;

/**
 * One face of one file, without pixels.
 *
 * @param width pixels across, of the picture as turned
 * @param height pixels down, of the picture as turned
 * @param turnedClockwise quarter turns (0 to 3) of the upright picture before the face was found; the box is given for
 *     the picture as turned
 * @param index place among the faces of the picture, 0 and up
 * @param cameraDay the day that the picture's camera noted, unverified
 */
public record FileFace(
        PictureFile file,
        ImageId image,
        int width,
        int height,
        int turnedClockwise,
        int index,
        DetectedFace face,
        Template template,
        Quality quality,
        Optional<LocalDate> cameraDay) {
    static FileFace of(PictureFile file, Reading.Read picture, int index) {
        TemplatedFace face = picture.faces().get(index);
        boolean onItsSide = picture.turnedClockwise() % 2 == 1;
        return new FileFace(
                file,
                picture.id(),
                onItsSide ? picture.height() : picture.width(),
                onItsSide ? picture.width() : picture.height(),
                picture.turnedClockwise(),
                index,
                face.face(),
                face.template(),
                face.quality(),
                picture.metadata().captureTime().map(LocalDateTime::toLocalDate));
    }
}
