package org.matcher.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The models at hand: those in the models jar, and those in a directory that a team brings, which win. Immutable and
 * thread-safe.
 */
public final class ModelLibrary {
    private ModelLibrary() {}

    /** The bundled models only. */
    public static ModelLibrary bundled() {
        return open(Optional.empty());
    }

    /**
     * The bundled models and those of a directory: each sub-folder that holds a {@code manifest.json} is a model.
     *
     * @throws ModelException if a manifest cannot be read or two models bear one id
     */
    public static ModelLibrary open(Optional<Path> directory) {
        throw new UnsupportedOperationException("" + directory);
    }

    /** All models, in the order of their ids. */
    public List<ModelManifest> manifests() {
        throw new UnsupportedOperationException();
    }

    /** The detector in use: the directory's if it brings one, else the bundled one. */
    public ModelManifest detector() {
        throw new UnsupportedOperationException();
    }

    /** The embedder in use: the directory's if it brings one, else the bundled one. */
    public ModelManifest embedder() {
        throw new UnsupportedOperationException();
    }

    /**
     * The weights, read whole and checked.
     *
     * @throws ModelException if the file is missing or its SHA-256 is not the manifest's; names the model
     */
    public byte[] weights(ModelManifest manifest) {
        throw new UnsupportedOperationException("" + manifest);
    }

    /** A further file of a model by its role, read whole and checked; empty if the model has none of that role. */
    public Optional<byte[]> extra(ModelManifest manifest, String role) {
        throw new UnsupportedOperationException(manifest + role);
    }
}
