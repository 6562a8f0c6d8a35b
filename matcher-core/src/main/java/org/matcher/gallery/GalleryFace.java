package org.matcher.gallery;

import java.util.Map;

/** One searchable face: its id, a unit vector of the gallery's dimension, and what filters ask for. Immutable. */
public final class GalleryFace {
    private final FaceId id;
    private final float[] vector;
    private final Attributes attributes;

    /** Copies the vector. The gallery checks it. */
    public GalleryFace(FaceId id, float[] vector, Attributes attributes) {
        this.id = id;
        this.vector = vector.clone();
        this.attributes = attributes;
    }

    /**
     * A face with tags alone.
     *
     * @throws IllegalArgumentException if {@link Attributes} refuses the tags
     */
    public GalleryFace(FaceId id, float[] vector, Map<String, String> tags) {
        this(id, vector, Attributes.ofTags(tags));
    }

    /** The face's id. */
    public FaceId id() {
        return id;
    }

    /** A copy of the vector. */
    public float[] vector() {
        return vector.clone();
    }

    /** What filters ask for. */
    public Attributes attributes() {
        return attributes;
    }

    /** Keyword attributes, such as {@code crawl}. */
    public Map<String, String> tags() {
        return attributes.tags();
    }
}
