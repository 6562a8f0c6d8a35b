package org.matcher.gallery;

import java.util.Map;

/** One searchable face: its id, a unit vector of the gallery's dimension, and keyword tags that filters ask for. Immutable. */
public final class GalleryFace {
    private static final int LONGEST_TAG_NAME = 100;
    private static final int LONGEST_TAG_VALUE = 8_000;

    private final FaceId id;
    private final float[] vector;
    private final Map<String, String> tags;

    /**
     * Copies the vector and the tags. The gallery checks the vector.
     *
     * @throws IllegalArgumentException if a tag's name is not of 1 to 100 characters or its value has more than 8,000
     */
    public GalleryFace(FaceId id, float[] vector, Map<String, String> tags) {
        this.id = id;
        this.vector = vector.clone();
        this.tags = Map.copyOf(tags);
        this.tags.forEach(GalleryFace::requireTag);
    }

    private static void requireTag(String name, String value) {
        if (name.isEmpty() || name.length() > LONGEST_TAG_NAME || value.length() > LONGEST_TAG_VALUE) {
            throw new IllegalArgumentException(
                    "a tag has a name of 1 to %d characters and a value of at most %d, got %d and %d"
                            .formatted(LONGEST_TAG_NAME, LONGEST_TAG_VALUE, name.length(), value.length()));
        }
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
