package org.matcher.pipeline;

import java.util.List;
import java.util.Optional;
import org.matcher.face.DetectedFace;
import org.matcher.face.FaceDetector;
import org.matcher.face.LandmarkFit;
import org.matcher.image.DecodedImage;

/**
 * Finds the quarter turn in which a picture's clearest face stands upright. A detector often finds a face in a picture
 * that lies on its side, or upside down, but guesses its landmarks, and the template is then worthless (cosines of .2 to
 * .9 with the upright one). So a turn is tried not only where no face is found, but also where the face that is found
 * lies, or where its points fit no face.
 *
 * <p>The constants were set on 198 pictures of LFW, each in all four turns: no upright one was turned, none that lay was
 * left ({@code docs/accuracy.md}).
 */
final class UprightSearch {
    /** A face that leans further is looked at in other turns. */
    private static final double MOST_ROLL_DEGREES = 30;

    /** Landmarks that fit worse, in pixels of the crop, are looked at in other turns. */
    private static final double MOST_RESIDUAL_PX = 5;

    /** What a pixel of misfit takes off a detector score when turns are compared. */
    private static final double PENALTY_PER_PX = 0.04;

    private final FaceDetector detector;

    UprightSearch(FaceDetector detector) {
        this.detector = detector;
    }

    /**
     * What was seen in one turn.
     *
     * @param quarterTurns clockwise, 0 to 3
     */
    record Look(DecodedImage image, int quarterTurns, List<DetectedFace> faces) {
        /** Score of the clearest face less its misfit; a look without faces is worse than any with one. */
        private double worth() {
            return clearest()
                    .map(face -> face.score() - PENALTY_PER_PX * fit(face).residualPx())
                    .orElse(Double.NEGATIVE_INFINITY);
        }

        private boolean standsUpright() {
            return clearest()
                    .map(UprightSearch::fit)
                    .filter(fit -> Math.abs(fit.rollDegrees()) <= MOST_ROLL_DEGREES)
                    .filter(fit -> fit.residualPx() <= MOST_RESIDUAL_PX)
                    .isPresent();
        }

        private Optional<DetectedFace> clearest() {
            return faces.stream().findFirst();
        }
    }

    /**
     * The best look at a picture.
     *
     * @param evenIfEmpty whether the other turns are tried when no face is found at first, which costs three more looks
     */
    Look search(DecodedImage picture, boolean evenIfEmpty) {
        Look best = look(picture, 0);
        if (best.standsUpright() || (best.faces().isEmpty() && !evenIfEmpty)) {
            return best;
        }
        for (int turns = 1; turns < 4; turns++) {
            Look other = look(picture.turned(turns), turns);
            if (other.worth() > best.worth()) {
                best = other;
            }
        }
        return best;
    }

    private Look look(DecodedImage turned, int quarterTurns) {
        List<DetectedFace> faces = detector.detect(turned).stream()
                .filter(face -> LandmarkFit.of(face.landmarks()).isPresent()) // else there is no crop of it
                .toList();
        return new Look(turned, quarterTurns, faces);
    }

    private static LandmarkFit fit(DetectedFace face) {
        return LandmarkFit.of(face.landmarks()).orElseThrow();
    }
}
