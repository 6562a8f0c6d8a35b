package org.matcher.face;

import java.util.List;
import java.util.function.UnaryOperator;

/** The five points that align a face; left and right as seen in the image, not the person's own. */
public record Landmarks(Point leftEye, Point rightEye, Point nose, Point mouthLeft, Point mouthRight) {
    /** In the order of the ArcFace template. */
    public List<Point> points() {
        return List.of(leftEye, rightEye, nose, mouthLeft, mouthRight);
    }

    /** Distance between the eyes, in pixels. */
    public float interEyeDistancePx() {
        return (float) Math.hypot(rightEye.x() - leftEye.x(), rightEye.y() - leftEye.y());
    }

    /** Each point mapped. */
    Landmarks mapped(UnaryOperator<Point> map) {
        return new Landmarks(
                map.apply(leftEye), map.apply(rightEye), map.apply(nose), map.apply(mouthLeft), map.apply(mouthRight));
    }
}
