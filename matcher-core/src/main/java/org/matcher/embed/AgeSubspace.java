package org.matcher.embed;

import java.util.List;
import org.matcher.model.ModelException;

/**
 * The directions of an embedding that say age rather than person. Taken out, strangers of one age no longer look alike
 * to the net: for the bundled model the mean cosine of different 0-3 year olds falls from .38 to .12.
 *
 * <p>File: a row per direction, comma separated, orthonormal.
 */
final class AgeSubspace {
    private static final double ORTHONORMAL_TOLERANCE = 1e-4;

    private final String modelId;
    private final List<float[]> directions;

    private AgeSubspace(String modelId, List<float[]> directions) {
        this.modelId = modelId;
        this.directions = directions;
    }

    /** Nothing is taken out. */
    static AgeSubspace none(String modelId) {
        return new AgeSubspace(modelId, List.of());
    }

    /**
     * Reads the file.
     *
     * @throws ModelException if rows are not orthonormal or not of that dimension
     */
    static AgeSubspace parse(String modelId, byte[] csv, int dimension) {
        List<float[]> rows = NumberTable.parse(modelId, "age subspace", csv, dimension);
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j <= i; j++) {
                double wanted = i == j ? 1 : 0;
                double got = UnitVectors.dot(rows.get(i), rows.get(j));
                if (Math.abs(got - wanted) > ORTHONORMAL_TOLERANCE) {
                    throw new ModelException(
                            "model %s: rows %d and %d of the age subspace must have product %s, got %s: make them orthonormal"
                                    .formatted(modelId, i, j, wanted, got));
                }
            }
        }
        return new AgeSubspace(modelId, rows);
    }

    /**
     * {@code L2(e - P^T P e)}, as a new array.
     *
     * @throws EmbeddingException if nothing is left
     */
    float[] takeOut(float[] embedding) {
        float[] rest = embedding.clone();
        for (float[] direction : directions) {
            double length = UnitVectors.dot(embedding, direction);
            for (int i = 0; i < rest.length; i++) {
                rest[i] -= (float) (length * direction[i]);
            }
        }
        if (!UnitVectors.normalise(rest)) {
            throw new EmbeddingException(
                    "model %s gave an embedding within its age subspace: the crop shows no face".formatted(modelId),
                    null);
        }
        return rest;
    }
}
