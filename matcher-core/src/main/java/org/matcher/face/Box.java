package org.matcher.face;

/** A rectangle in pixels of the upright original, x right, y down; may cross the border. */
public record Box(float x, float y, float width, float height) {
    /** Has area and finite corners. */
    public Box {
        if (!(width > 0 && height > 0 && Float.isFinite(x + y + width + height))) { // no NaN
            throw new IllegalArgumentException("box needs area, got %s x %s at %s,%s".formatted(width, height, x, y));
        }
    }

    float centreX() {
        return x + width / 2;
    }

    float centreY() {
        return y + height / 2;
    }

    /** Area of the intersection over area of the union, 0..1. */
    public float intersectionOverUnion(Box other) {
        float w = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
        float h = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
        if (w <= 0 || h <= 0) {
            return 0;
        }
        float intersection = w * h;
        return intersection / (width * height + other.width * other.height - intersection);
    }
}
