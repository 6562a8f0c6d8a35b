package org.matcher.embed;

import java.util.Arrays;
import java.util.List;
import org.matcher.model.ModelException;

/**
 * Reads an age from an unprojected embedding: a raw reading {@code r = w.e + b} in log(1 + years), then the correction
 * of its known error by {@link AgeScale}.
 *
 * <p>File: one row, comma separated, the weights and then the intercept.
 */
final class AgeReadout {
    private final float[] weights;
    private final float intercept;
    private final AgeScale scale;

    private AgeReadout(float[] weights, float intercept, AgeScale scale) {
        this.weights = weights;
        this.intercept = intercept;
        this.scale = scale;
    }

    /**
     * Reads the two files.
     *
     * @throws ModelException if either is not of its form
     */
    static AgeReadout parse(String modelId, byte[] weightsCsv, byte[] errorCsv, int dimension) {
        List<float[]> rows = NumberTable.parse(modelId, "age read-out", weightsCsv, dimension + 1);
        if (rows.size() != 1) {
            throw new ModelException(
                    "model %s: its age read-out has %d rows, wanted 1".formatted(modelId, rows.size()));
        }
        float[] row = rows.getFirst();
        return new AgeReadout(Arrays.copyOf(row, dimension), row[dimension], AgeScale.parse(modelId, errorCsv));
    }

    /** The net's own output in, age out. */
    AgeEstimate read(float[] embedding) {
        return scale.estimate(UnitVectors.dot(weights, embedding) + intercept);
    }
}
