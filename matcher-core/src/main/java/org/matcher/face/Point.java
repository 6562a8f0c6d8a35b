package org.matcher.face;

/** A place in pixels of the upright original, x right, y down. */
public record Point(float x, float y) {
    /** Is finite. */
    public Point {
        if (!Float.isFinite(x + y)) {
            throw new IllegalArgumentException("point needs finite coordinates, got %s,%s".formatted(x, y));
        }
    }
}
