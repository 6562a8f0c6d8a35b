package org.matcher.gallery;

import java.util.List;
import java.util.Optional;

/**
 * Faces that can be searched by vector. Thread-safe. Holds vectors of one model and one dimension.
 *
 * <p>Scores are cosines in [-1, 1]: the dot product of the unit vectors, as stored, without another normalisation. A vector that is NaN, zero, not of unit norm (+-1e-3) or of another dimension is
 * refused with {@link IllegalArgumentException} and nothing of the call is stored. A threshold is "k nearest, then cut".
 * Filters apply before the search, so k hits are returned whenever k faces pass the filter and the threshold.
 *
 * <p>After {@link #close()} every other method throws {@link IllegalStateException}. A broken disk or index is a {@link
 * GalleryException}.
 */
public interface Gallery extends AutoCloseable {
    /** Adds faces, replacing those of the same id. All or none; of two with one id in the list, the last. */
    void upsert(List<GalleryFace> faces, Visibility visibility);

    /**
     * Removes every face that passes the filter, visible or not yet. Durable after {@link #refresh()}: until then a killed
     * process brings the faces back.
     */
    void delete(FaceFilter filter, Visibility visibility);

    /**
     * The nearest faces.
     *
     * @param probe unit norm, the gallery's dimension
     * @param k most hits, 1..10,000
     * @param minScore least cosine, -1..1
     */
    Hits search(float[] probe, FaceFilter filter, int k, float minScore, SearchMode mode);

    /** One face, as stored, if searches see it. */
    Optional<GalleryFace> get(FaceId id);

    /** Makes all earlier changes visible and, where the engine keeps files, durable. */
    void refresh();

    /** Counts. */
    GalleryHealth health();

    /** Writes what is pending and releases. Safe to call twice. */
    @Override
    void close();
}
