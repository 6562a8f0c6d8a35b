package org.matcher.evidence.alert;

/** A 95 % interval: both ends, 0 or more. */
public record Interval(double low, double high) {
    /** Ordered; no NaN. */
    public Interval {
        if (!(0 <= low && low <= high)) {
            throw new IllegalArgumentException("an interval is ordered from 0 up, got %s to %s".formatted(low, high));
        }
    }

    /** Both ends times a factor of 0 or more. */
    Interval times(double factor) {
        return new Interval(low * factor, high * factor);
    }

    /** Whether a value lies in it, ends included. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
