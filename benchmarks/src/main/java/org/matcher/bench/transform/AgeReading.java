package org.matcher.bench.transform;

import java.util.Arrays;

/** The read-out's raw reading of a net's own embedding: {@code w.e + b}, in log(1 + years). */
final class AgeReading {
    private final float[] weights;
    private final double intercept;

    private AgeReading(float[] weights, double intercept) {
        this.weights = weights;
        this.intercept = intercept;
    }

    /** From a row of the weights and then the intercept. */
    static AgeReading of(float[] row) {
        return new AgeReading(Arrays.copyOf(row, row.length - 1), row[row.length - 1]);
    }

    double logAge(float[] embedding) {
        return Vectors.dot(weights, embedding) + intercept;
    }
}
