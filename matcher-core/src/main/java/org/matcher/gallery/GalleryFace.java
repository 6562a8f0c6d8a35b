package org.matcher.gallery;

import java.util.Map;

/** One searchable face: its id, a unit vector of the gallery's dimension, and keyword tags that filters ask for. Immutable. */
public final class GalleryFace {
    private final FaceId id;
    private final float[] vector;
    private final Map<String, String> tags;

    /** Copies the vector and the tags. The gallery checks the vector. */
    public GalleryFace(FaceId id, float[] vector, Map<String, String> tags) {
        this.id = id;
        this.vector = vector.clone();
        this.tags = Map.copyOf(tags);
    }

    /** The face's id. */
    public FaceId id() {
        return id;
    }

    /** A copy of the vector. */
    public float[] vector() {
        return vector.clone();
    }

    /** Keyword attributes, such as {@code crawl}. */
    public Map<String, String> tags() {
        return tags;
    }
}
