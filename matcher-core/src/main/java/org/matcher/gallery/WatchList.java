package org.matcher.gallery;

import java.util.List;
import java.util.Optional;
import org.matcher.embed.ModelId;

/**
 * The references, compared one by one: never approximate. Thread-safe: a search reads one immutable snapshot, a change
 * swaps in the next. In memory only; it is filled from the store at start.
 */
public final class WatchList implements Gallery {
    /** An empty list for templates of one model. */
    public WatchList(ModelId model, int dimension) {
        throw new UnsupportedOperationException("" + model + dimension);
    }

    /** One answer per probe, in order; faster than one search each. */
    public List<Hits> search(List<float[]> probes, FaceFilter filter, int k, float minScore) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void upsert(List<GalleryFace> faces, Visibility visibility) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void delete(FaceFilter filter, Visibility visibility) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Hits search(float[] probe, FaceFilter filter, int k, float minScore, SearchMode mode) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<GalleryFace> get(FaceId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void refresh() {
        throw new UnsupportedOperationException();
    }

    @Override
    public GalleryHealth health() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
