package org.matcher.casework;

import java.util.List;
import java.util.Optional;
import org.matcher.gallery.FaceFilter;
import org.matcher.gallery.FaceId;
import org.matcher.gallery.Gallery;
import org.matcher.gallery.GalleryException;
import org.matcher.gallery.GalleryFace;
import org.matcher.gallery.GalleryHealth;
import org.matcher.gallery.Hits;
import org.matcher.gallery.SearchMode;
import org.matcher.gallery.VectorSpace;
import org.matcher.gallery.Visibility;

/** A gallery that cannot be written while {@code broken}. */
final class FailingGallery implements Gallery {
    volatile boolean broken;

    private final Gallery whole;

    FailingGallery(Gallery whole) {
        this.whole = whole;
    }

    private void fail() {
        if (broken) {
            throw new GalleryException("broken for a test", null);
        }
    }

    @Override
    public VectorSpace space() {
        return whole.space();
    }

    @Override
    public void upsert(List<GalleryFace> faces, Visibility visibility) {
        fail();
        whole.upsert(faces, visibility);
    }

    @Override
    public void hide(FaceFilter filter, Visibility visibility) {
        fail();
        whole.hide(filter, visibility);
    }

    @Override
    public void restore(FaceFilter filter, Visibility visibility) {
        fail();
        whole.restore(filter, visibility);
    }

    @Override
    public void delete(FaceFilter filter, Visibility visibility) {
        fail();
        whole.delete(filter, visibility);
    }

    @Override
    public Hits search(float[] probe, FaceFilter filter, int k, float minScore, SearchMode mode) {
        return whole.search(probe, filter, k, minScore, mode);
    }

    @Override
    public Optional<GalleryFace> get(FaceId id) {
        return whole.get(id);
    }

    @Override
    public void refresh() {
        fail();
        whole.refresh();
    }

    @Override
    public GalleryHealth health() {
        return whole.health();
    }

    @Override
    public void close() {
        whole.close();
    }
}
