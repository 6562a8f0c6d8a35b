package org.matcher.face;

/**
 * One face found in one image.
 *
 * @param score the detector's own score, 0..1; comparable within one detector model only
 */
public record DetectedFace(Box box, Landmarks landmarks, float score) {
    /** The score is in range. */
    public DetectedFace {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("detector score must be in 0..1, got " + score);
        }
    }

    /** The same face in a picture whose origin lies this much further left and up. */
    DetectedFace moved(float right, float down) {
        return new DetectedFace(
                new Box(box.x() + right, box.y() + down, box.width(), box.height()),
                landmarks.mapped(point -> new Point(point.x() + right, point.y() + down)),
                score);
    }

    /** The same face in a picture enlarged by this factor. */
    DetectedFace scaled(float factor) {
        return new DetectedFace(
                new Box(box.x() * factor, box.y() * factor, box.width() * factor, box.height() * factor),
                landmarks.mapped(point -> new Point(point.x() * factor, point.y() * factor)),
                score);
    }

    /**
     * The same face once the picture is turned clockwise.
     *
     * @param quarterTurns 0 to 3
     * @param width of the picture before it is turned, in pixels
     * @param height of the picture before it is turned, in pixels
     */
    DetectedFace turned(int quarterTurns, int width, int height) {
        return switch (quarterTurns) {
            case 1 ->
                new DetectedFace(
                        new Box(
                                height - box.y() - box.height(),
                                box.x(),
                                /* width= */ box.height(),
                                /* height= */ box.width()),
                        landmarks.mapped(point -> new Point(height - point.y(), point.x())),
                        score);
            case 2 -> turned(1, width, height).turned(1, /* width= */ height, /* height= */ width);
            case 3 -> turned(2, width, height).turned(1, width, height);
            default -> this;
        };
    }
}
