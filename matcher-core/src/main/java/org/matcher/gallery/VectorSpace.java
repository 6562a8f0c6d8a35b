package org.matcher.gallery;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.matcher.embed.ModelId;

/**
 * The vectors that one gallery may hold: those of one model and one length. The checks and the score that every engine
 * shares, so that all of them refuse the same and score the same.
 *
 * @param model what made the vectors
 * @param dimension values of a vector, 1..{@link #MAX_DIMENSION}
 */
public record VectorSpace(ModelId model, int dimension) {
    /** Longest vector. */
    public static final int MAX_DIMENSION = 4096;

    private static final DotProducts PRODUCTS = DotProducts.create();
    private static final double NORM_TOLERANCE = 1e-3;

    /** Checks the dimension. */
    public VectorSpace {
        if (dimension < 1 || dimension > MAX_DIMENSION) {
            throw new IllegalArgumentException(
                    "a gallery's vectors have 1 to %d values, got %d: use a net with a shorter output"
                            .formatted(MAX_DIMENSION, dimension));
        }
    }

    /**
     * Refuses what another model made, or another version of it.
     *
     * @throws IllegalArgumentException if the model is not this space's
     */
    public void requireModel(ModelId made) {
        if (!made.equals(model)) {
            throw new IllegalArgumentException(
                    "vector was made by %s, the gallery holds %s: compute it again with that model"
                            .formatted(made, model));
        }
    }

    /**
     * Refuses a probe that cannot be compared here.
     *
     * @throws IllegalArgumentException if it is of another length, not finite, or its norm is not 1 (+-1e-3)
     */
    public void requireProbe(float[] probe) {
        requireMember(probe, "probe");
    }

    /**
     * Faces by id, the last of those with one id.
     *
     * @throws IllegalArgumentException if one of the vectors is of another length, not finite, or its norm is not 1
     */
    public SortedMap<FaceId, GalleryFace> requireFaces(List<GalleryFace> faces) {
        SortedMap<FaceId, GalleryFace> checked = new TreeMap<>();
        for (GalleryFace face : faces) {
            requireMember(face.vector(), "face " + face.id().value());
            checked.put(face.id(), face);
        }
        return checked;
    }

    /** The comparison score of two members: their dot product. Rounding may leave it just outside of [-1, 1]. */
    public float score(float[] a, float[] b) {
        return PRODUCTS.dot(a, b);
    }

    private void requireMember(float[] vector, String what) {
        if (vector.length != dimension) {
            throw new IllegalArgumentException(
                    "vector of %s has %d values, the gallery of %s holds %d: compute it again with that model"
                            .formatted(what, vector.length, model, dimension));
        }
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        double norm = Math.sqrt(squares);
        if (!(Math.abs(norm - 1) <= NORM_TOLERANCE)) { // no NaN
            throw new IllegalArgumentException(
                    "vector of %s must have norm 1, got %s: divide it by its norm, or compute it again"
                            .formatted(what, (float) norm));
        }
    }
}
