package org.matcher.embed;

import java.util.List;
import org.matcher.face.AlignedFace;
import org.matcher.model.ModelLibrary;

/**
 * Makes templates: embeds, reads the age, takes the age subspace out. Thread-safe. Owns its embedder.
 *
 * <p>Template: {@code t = L2(e - P^T P e)} with the orthonormal rows P of the model's age subspace; a model without one
 * has {@code t = e}.
 */
public final class Templater implements AutoCloseable {
    private Templater() {}

    /**
     * Loads the library's default embedder with its subspace and read-out.
     *
     * @throws org.matcher.model.ModelException if a file is missing or is not what its manifest promises
     */
    public static Templater open(ModelLibrary models) {
        throw new UnsupportedOperationException("" + models);
    }

    /** What all its templates carry. */
    public ModelId model() {
        throw new UnsupportedOperationException();
    }

    /** A template per face, in order. */
    public List<Template> templates(List<AlignedFace> faces) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
