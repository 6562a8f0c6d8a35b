package org.matcher.face;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.matcher.image.DecodedImage;

/**
 * Finds faces however they lie. A detector often finds a face that lies on its side, or upside down, but guesses its
 * landmarks, and the template is then worthless (cosines of .2 to .9 with that of the upright face). The fit of the
 * landmarks tells: such a face is looked at again by itself, in the other quarter turns, and the look of the best score
 * and fit stands. A picture whose clearest face lies is handed back turned.
 *
 * <p>Not thread-safe, as its detector. The constants were set on pictures of LFW in all four turns
 * ({@code docs/decisions/002}).
 */
public final class UprightSearch {
    /** A face that leans further is looked at in other turns. */
    private static final double MOST_ROLL_DEGREES = 30;

    /** Landmarks that fit worse, in pixels of the crop, are looked at in other turns. */
    private static final double MOST_RESIDUAL_PX = 5;

    /** What a pixel of misfit takes off a detector score when looks are compared. */
    private static final double PENALTY_PER_PX = 0.04;

    /** Side of the square that is looked at again, in longer sides of the face's box. */
    private static final float SURROUNDINGS = 2;

    private static final Comparator<DetectedFace> BEST_FIRST =
            Comparator.comparingDouble(UprightSearch::worth).reversed().thenComparing(NonMaximumSuppression.ORDER);

    private final FaceDetector detector;

    /** Looks with this detector, which stays the caller's. */
    public UprightSearch(FaceDetector detector) {
        this.detector = detector;
    }

    /**
     * What was found.
     *
     * @param image the picture, turned if its clearest face lay
     * @param quarterTurns clockwise, 0 to 3, from the picture as given to {@code image}
     * @param faces in coordinates of {@code image}, highest detector score first; each has landmarks that a crop can be
     *     made of
     */
    public record Look(DecodedImage image, int quarterTurns, List<DetectedFace> faces) {
        /** Copies the list. */
        public Look {
            faces = List.copyOf(faces);
        }
    }

    /**
     * The faces of a picture.
     *
     * @param evenIfEmpty whether the other turns of the whole picture are tried when no face is found at first, which
     *     costs three more looks
     */
    public Look search(DecodedImage picture, boolean evenIfEmpty) {
        List<DetectedFace> faces = standing(picture);
        if (faces.isEmpty()) {
            return evenIfEmpty ? searchTurned(picture) : new Look(picture, 0, faces);
        }
        int turns = turnsToStand(clearest(faces));
        if (turns == 0) {
            return new Look(picture, 0, faces);
        }
        DecodedImage turned = picture.turned(turns);
        List<DetectedFace> all = new ArrayList<>(standing(turned)); // finds those that were missed as they lay
        for (DetectedFace face : faces) {
            all.add(face.turned(turns, picture.width(), picture.height()));
        }
        return new Look(turned, turns, distinct(all));
    }

    private Look searchTurned(DecodedImage picture) {
        Look best = new Look(picture, 0, List.of());
        for (int turns = 1; turns < 4; turns++) {
            DecodedImage turned = picture.turned(turns);
            List<DetectedFace> faces = standing(turned);
            if (!faces.isEmpty()
                    && (best.faces().isEmpty() || worth(clearest(faces)) > worth(clearest(best.faces())))) {
                best = new Look(turned, turns, faces);
            }
        }
        return best;
    }

    /** The faces of a picture as it is, those that do not stand looked at again. */
    private List<DetectedFace> standing(DecodedImage picture) {
        List<DetectedFace> faces = new ArrayList<>();
        for (DetectedFace face : detect(picture)) {
            faces.add(stands(face) ? face : lookedAtAgain(picture, face));
        }
        return distinct(faces);
    }

    private DetectedFace lookedAtAgain(DecodedImage picture, DetectedFace face) {
        Box box = face.box();
        float reach = SURROUNDINGS * Math.max(box.width(), box.height()) / 2;
        int left = Math.clamp((long) (box.x() + box.width() / 2 - reach), 0, picture.width() - 1);
        int top = Math.clamp((long) (box.y() + box.height() / 2 - reach), 0, picture.height() - 1);
        int width = Math.clamp((long) Math.ceil(2 * reach), 1, picture.width() - left);
        int height = Math.clamp((long) Math.ceil(2 * reach), 1, picture.height() - top);
        DecodedImage part = picture.part(left, top, width, height);
        DetectedFace best = face;
        for (int turns = 1; turns < 4; turns++) {
            DecodedImage turned = part.turned(turns);
            for (DetectedFace found : detect(turned)) {
                DetectedFace placed =
                        found.turned(4 - turns, turned.width(), turned.height()).moved(left, top);
                if (isSame(placed, face) && worth(placed) > worth(best)) {
                    best = placed;
                }
            }
        }
        return best;
    }

    /** Without those that no crop can be made of. */
    private List<DetectedFace> detect(DecodedImage picture) {
        return detector.detect(picture).stream()
                .filter(face -> LandmarkFit.of(face.landmarks()).isPresent())
                .toList();
    }

    /** Of several looks at one face the best. */
    private static List<DetectedFace> distinct(List<DetectedFace> faces) {
        List<DetectedFace> distinct = new ArrayList<>();
        for (DetectedFace face : faces.stream().sorted(BEST_FIRST).toList()) {
            if (distinct.stream().noneMatch(other -> isSame(other, face))) {
                distinct.add(face);
            }
        }
        distinct.sort(NonMaximumSuppression.ORDER);
        return distinct;
    }

    private static boolean isSame(DetectedFace one, DetectedFace other) {
        return one.box().intersectionOverUnion(other.box()) > FaceNet.SAME_FACE_OVERLAP;
    }

    private static DetectedFace clearest(List<DetectedFace> faces) {
        return faces.stream().min(BEST_FIRST).orElseThrow();
    }

    private static boolean stands(DetectedFace face) {
        LandmarkFit fit = fit(face);
        return Math.abs(fit.rollDegrees()) <= MOST_ROLL_DEGREES && fit.residualPx() <= MOST_RESIDUAL_PX;
    }

    private static int turnsToStand(DetectedFace face) {
        return Math.floorMod(-Math.round(fit(face).rollDegrees() / 90), 4);
    }

    private static double worth(DetectedFace face) {
        return face.score() - PENALTY_PER_PX * fit(face).residualPx();
    }

    private static LandmarkFit fit(DetectedFace face) {
        return LandmarkFit.of(face.landmarks()).orElseThrow();
    }
}
