package org.matcher.gallery.lucene;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.matcher.embed.ModelId;
import org.matcher.gallery.FaceFilter;
import org.matcher.gallery.FaceId;
import org.matcher.gallery.Gallery;
import org.matcher.gallery.GalleryFace;
import org.matcher.gallery.GalleryHealth;
import org.matcher.gallery.Hits;
import org.matcher.gallery.SearchMode;
import org.matcher.gallery.Visibility;

/** The gallery on Lucene HNSW, in one folder of one process. */
public final class LuceneGallery implements Gallery {
    private LuceneGallery() {}

    /**
     * Opens the index in a folder, or makes one. An index that is damaged, or was made by another model or a version
     * that cannot be read, is set aside and an empty one is made: the store fills it again.
     *
     * @throws org.matcher.gallery.GalleryException if the folder cannot be used
     */
    public static LuceneGallery open(Path directory, ModelId model, int dimension) {
        throw new UnsupportedOperationException("" + directory + model + dimension);
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
