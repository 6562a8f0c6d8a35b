package org.matcher.face;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LandmarkFitTest {
    @ParameterizedTest
    @ValueSource(doubles = {0, 10, -35, 90, -90, 179})
    void of_templateTurnedAndScaled_givesTheTurnAndNoResidual(double clockwiseDegrees) {
        LandmarkFit fit = LandmarkFit.of(turned(clockwiseDegrees, 2.5)).orElseThrow();
        assertEquals(clockwiseDegrees, fit.rollDegrees(), 1e-3);
        assertEquals(0, fit.residualPx(), 1e-3);
    }

    @Test
    void of_oneEyeMoved_hasResidualWhateverTheScale() {
        double small = residualWithEyeMoved(1);
        assertEquals(small, residualWithEyeMoved(3), 1e-3);
        assertEquals(3.6, small, 0.4); // 10 of 112 px off, most of it shared among five points
    }

    @Test
    void of_coincidingPoints_isEmpty() {
        Point one = new Point(5, 5);
        assertEquals(Optional.empty(), LandmarkFit.of(new Landmarks(one, one, one, one, one)));
    }

    private static double residualWithEyeMoved(double scale) {
        Landmarks face = turned(0, scale);
        Point eye = face.leftEye();
        Point moved = new Point(eye.x() + (float) (10 * scale), eye.y());
        return LandmarkFit.of(new Landmarks(moved, face.rightEye(), face.nose(), face.mouthLeft(), face.mouthRight()))
                .orElseThrow()
                .residualPx();
    }

    /** The ArcFace template, turned clockwise about the origin (y points down) and scaled. */
    private static Landmarks turned(double clockwiseDegrees, double scale) {
        double cos = scale * Math.cos(Math.toRadians(clockwiseDegrees));
        double sin = scale * Math.sin(Math.toRadians(clockwiseDegrees));
        Point[] points = FaceAligner.TEMPLATE.stream()
                .map(p -> new Point((float) (cos * p.x() - sin * p.y()), (float) (sin * p.x() + cos * p.y())))
                .toArray(Point[]::new);
        return new Landmarks(points[0], points[1], points[2], points[3], points[4]);
    }
}
