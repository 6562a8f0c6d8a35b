package org.matcher.cli.output;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.matcher.embed.AgeEstimate;
import org.matcher.face.DetectedFace;
import org.matcher.face.quality.Quality;

/**
 * A face.
 *
 * @param index place in its picture, 0 and up
 * @param landmarks x and y of the eye on the image's left, on its right, the nose, the mouth's left and right corner
 */
public record FaceLine(
        int index,
        BoxLine box,
        List<List<Double>> landmarks,
        double detectorScore,
        @Nullable AgeLine age,
        QualityLine quality) {
    static FaceLine of(int index, DetectedFace face, Optional<AgeEstimate> age, Quality quality) {
        List<List<Double>> landmarks = face.landmarks().points().stream()
                .map(point -> List.of(Decimals.round(point.x(), 1), Decimals.round(point.y(), 1)))
                .toList();
        return new FaceLine(
                index,
                BoxLine.of(face.box()),
                landmarks,
                Decimals.round(face.score(), Decimals.SCORE),
                AgeLine.of(age),
                QualityLine.of(quality));
    }
}
