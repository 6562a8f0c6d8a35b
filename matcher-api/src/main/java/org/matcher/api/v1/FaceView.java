package org.matcher.api.v1;

import org.jspecify.annotations.Nullable;
import org.matcher.embed.AgeEstimate;
import org.matcher.face.Box;
import org.matcher.face.DetectedFace;
import org.matcher.face.Landmarks;
import org.matcher.pipeline.TemplatedFace;

/**
 * One face.
 *
 * @param number 0-based, highest detector score first: what {@code face=} picks
 * @param score the detector's, 0..1; not a probability
 */
record FaceView(
        int number,
        Box box,
        Landmarks landmarks,
        float score,
        @Nullable AgeEstimate age,
        QualityView quality) {
    static FaceView of(int number, TemplatedFace read) {
        DetectedFace face = read.face();
        return new FaceView(
                number,
                face.box(),
                face.landmarks(),
                face.score(),
                read.template().age().orElse(null),
                QualityView.of(read.quality()));
    }
}
