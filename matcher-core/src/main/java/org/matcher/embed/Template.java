package org.matcher.embed;

import java.util.Arrays;
import java.util.Optional;

/**
 * A face as it is compared. Immutable; equality is by content.
 *
 * <p>{@code vector} is the comparable one: {@code float[512]} of norm 1 after the age subspace is taken out. {@code
 * embedding} is the net's own output, {@code float[512]} of norm 1, kept so that a better projection never needs the
 * picture again. The comparison score of two templates of one model is the cosine of their vectors, in [-1, 1].
 */
public final class Template {
    private static final float NORM_TOLERANCE = 1e-3f;

    private final ModelId model;
    private final float[] vector;
    private final float[] embedding;
    private final Optional<AgeEstimate> age;

    /** Copies both vectors; each must be of norm 1 and both of one length. */
    public Template(ModelId model, float[] vector, float[] embedding, Optional<AgeEstimate> age) {
        if (vector.length != embedding.length) {
            throw new IllegalArgumentException(
                    "vector has %d values, embedding %d".formatted(vector.length, embedding.length));
        }
        requireUnit(vector, "vector");
        requireUnit(embedding, "embedding");
        this.model = model;
        this.vector = vector.clone();
        this.embedding = embedding.clone();
        this.age = age;
    }

    private static void requireUnit(float[] values, String name) {
        float norm = (float) Math.sqrt(dot(values, values));
        if (!(Math.abs(norm - 1) <= NORM_TOLERANCE)) { // no NaN
            throw new IllegalArgumentException("template %s must have norm 1, got %s".formatted(name, norm));
        }
    }

    /** What made it. */
    public ModelId model() {
        return model;
    }

    /** A copy of the comparable vector. */
    public float[] vector() {
        return vector.clone();
    }

    /** A copy of the net's own output. */
    public float[] embedding() {
        return embedding.clone();
    }

    /** Age read from the face, where the model has a read-out. */
    public Optional<AgeEstimate> age() {
        return age;
    }

    /**
     * The comparison score with another template.
     *
     * @throws IllegalArgumentException if the other was made by another model
     */
    public float score(Template other) {
        if (!model.equals(other.model)) {
            throw new IllegalArgumentException(
                    "templates of %s and %s cannot be compared".formatted(model, other.model));
        }
        return Math.clamp(dot(vector, other.vector), -1f, 1f);
    }

    private static float dot(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Template that
                && model.equals(that.model)
                && Arrays.equals(vector, that.vector)
                && Arrays.equals(embedding, that.embedding)
                && age.equals(that.age);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(vector);
    }

    @Override
    public String toString() {
        return "Template[model=%s, dimension=%d]".formatted(model, vector.length); // no biometric data in logs
    }
}
