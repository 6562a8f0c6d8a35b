package org.matcher.model;

/**
 * The models at hand: those in the models jar, and those in a directory that a team brings, which win. Thread-safe.
 */
public final class ModelLibrary {
    private ModelLibrary() {}

    /** The bundled models only. */
    public static ModelLibrary bundled() {
        return new ModelLibrary();
    }
}
