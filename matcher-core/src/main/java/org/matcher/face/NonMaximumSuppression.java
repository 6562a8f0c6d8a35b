package org.matcher.face;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Greedy: the highest score stands, and what overlaps it is the same face. */
final class NonMaximumSuppression {
    /** Highest score first, equal scores by x then y. */
    static final Comparator<DetectedFace> ORDER = Comparator.comparingDouble(DetectedFace::score)
            .reversed()
            .thenComparingDouble(face -> face.box().x())
            .thenComparingDouble(face -> face.box().y());

    private NonMaximumSuppression() {}

    /** The faces that stand, in {@link #ORDER}. */
    static List<DetectedFace> of(List<DetectedFace> faces, float overlap) {
        List<DetectedFace> standing = new ArrayList<>();
        for (DetectedFace face : faces.stream().sorted(ORDER).toList()) {
            if (standing.stream().noneMatch(other -> other.box().intersectionOverUnion(face.box()) > overlap)) {
                standing.add(face);
            }
        }
        return standing;
    }
}
