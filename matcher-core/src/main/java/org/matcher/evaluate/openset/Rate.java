package org.matcher.evaluate.openset;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A share of the mated probes.
 *
 * @param value 0..1; empty where no probe or too few stand for it
 * @param interval of 95 %; empty where there is no value, or one subject only
 */
public record Rate(OptionalDouble value, Optional<Interval> interval) {
    /** Nothing stands for it. */
    static final Rate NONE = new Rate(OptionalDouble.empty(), Optional.empty());

    /** Both ends belong to it; 0..1. */
    public record Interval(double low, double high) {
        /** Ordered, no NaN. */
        public Interval {
            if (!(0 <= low && low <= high && high <= 1)) {
                throw new IllegalArgumentException("an interval lies in 0..1, got %s to %s".formatted(low, high));
            }
        }
    }
}
