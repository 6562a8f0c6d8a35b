package org.matcher.face;

import java.util.List;
import java.util.Optional;

/**
 * How a face's five points sit on the ArcFace template once a similarity transform has brought them as near as it can.
 * Points that a detector guessed, as it does in a picture that lies on its side, fit badly.
 *
 * @param rollDegrees turn of the face in the picture's plane, -180..180, clockwise positive; 0 stands upright
 * @param residualPx root mean square distance from the template, in pixels of the 112x112 crop, 0 or more
 */
public record LandmarkFit(double rollDegrees, double residualPx) {
    /** The fit of these points; empty if they coincide, so that no crop can be made of them. */
    public static Optional<LandmarkFit> of(Landmarks landmarks) {
        List<Point> points = landmarks.points();
        SimilarityTransform toCrop;
        try {
            toCrop = SimilarityTransform.between(points, FaceAligner.TEMPLATE);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        double squares = 0;
        for (int i = 0; i < points.size(); i++) {
            Point from = points.get(i);
            Point to = FaceAligner.TEMPLATE.get(i);
            double x = toCrop.x(from.x(), from.y()) - to.x();
            double y = toCrop.y(from.x(), from.y()) - to.y();
            squares += x * x + y * y;
        }
        double roll = -Math.toDegrees(Math.atan2(toCrop.b(), toCrop.a()));
        return Optional.of(new LandmarkFit(roll, Math.sqrt(squares / points.size())));
    }
}
