package org.matcher.gallery;

import java.util.List;
import java.util.Optional;

/**
 * Faces that can be searched by vector. Thread-safe. Holds vectors of one model and one dimension.
 *
 * <p>Scores are cosines in [-1, 1]: the dot product of the unit vectors, as stored, without another normalisation. A
 * vector that is NaN, zero, not of unit norm (+-1e-3) or of another dimension is refused with {@link
 * IllegalArgumentException} and nothing of the call is stored. A vector does not tell which model made it: who has a
 * {@link org.matcher.embed.ModelId} beside it asks {@link VectorSpace#requireModel} first. A threshold is "k nearest,
 * then cut". Filters apply before the search, so k hits are returned whenever k faces pass the filter and the threshold.
 *
 * <p>A face can leave in two ways. {@link #hide} takes it out of every search, {@link #get} and {@link
 * GalleryHealth#faces()}, and {@link #restore} brings it back as it was. {@link #delete} purges it, hidden or not: no
 * call brings it back. Both may be repeated without harm, so a store that keeps them as its truth replays them after a
 * crash.
 *
 * <p>After {@link #close()} every other method throws {@link IllegalStateException}. A broken disk or index is a {@link
 * GalleryException}. A gallery that finds its files damaged answers every call with one of kind {@code DAMAGED}, rather
 * than with faces that may be wrong, until {@code delete(ALL)} makes it an empty one that the store can fill again.
 */
public interface Gallery extends AutoCloseable {
    /** Which vectors it holds. Also answered when closed. */
    VectorSpace space();

    /**
     * Adds faces, replacing those of the same id, hidden or not: what is added is seen. All or none; of two with one id in
     * the list, the last.
     */
    void upsert(List<GalleryFace> faces, Visibility visibility);

    /**
     * Takes every face that passes the filter out of all searches, visible or not yet, and keeps it for {@link #restore}.
     * Durable after {@link #refresh()}: until then a killed process shows the faces again.
     */
    void hide(FaceFilter filter, Visibility visibility);

    /** Brings the hidden faces that pass the filter back. Durable after {@link #refresh()}. */
    void restore(FaceFilter filter, Visibility visibility);

    /**
     * Purges every face that passes the filter, visible, hidden or not seen yet. Durable after {@link #refresh()}: until
     * then a killed process brings the faces back.
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
