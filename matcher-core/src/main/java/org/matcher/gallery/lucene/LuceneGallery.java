package org.matcher.gallery.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.matcher.embed.ModelId;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The gallery on Lucene HNSW, in one folder of one process. Vectors are kept as floats, and what the graph returns is
 * compared again, so its scores are those of the exact search. Where up to some 16,000 faces pass the filter (in a
 * gallery of a million 80,000), or the graph returns too few, every face that passes is compared, and {@link
 * Hits#usedMode()} says so.
 *
 * <p>Changes with {@link Visibility#SOON} are seen by searches within about half a second, or at {@link #refresh()}. {@link
 * Visibility#NOW} writes a small segment per call: for single faces, not for a replay.
 */
public final class LuceneGallery implements Gallery {
    /** Lucene tells on start-up which instructions it uses; kept here, as a logger that nobody holds forgets its level. */
    private static final java.util.logging.Logger LUCENE_LOG = java.util.logging.Logger.getLogger("org.apache.lucene");

    static {
        LUCENE_LOG.setLevel(Level.WARNING);
    }

    private static final Logger LOG = LoggerFactory.getLogger(LuceneGallery.class);
    private final VectorSpace space;
    private final GraphUse use;
    private final IndexFolder folder;
    private final FaceIndex index;
    private final IndexWatch watch;
    private final ShownChanges shown;
    private final AtomicBoolean closed = new AtomicBoolean();

    private LuceneGallery(VectorSpace space, GraphUse use, IndexFolder folder, FaceIndex index) {
        this.space = space;
        this.use = use;
        this.folder = folder;
        this.index = index;
        this.shown = new ShownChanges(index.searchers());
        this.watch = new IndexWatch(folder);
        watch.start();
    }

    /**
     * Opens the index in a folder, or makes one. An index that is damaged, or was made by another model or an older
     * version, is set aside (the last one is kept beside it, for a person to look at) and an empty one is made:
     * the store fills it again. Files that were read to their end before and have not changed since are read again in the
     * background, and {@link GalleryException.Kind#DAMAGED} tells if one is wrong.
     *
     * @throws IllegalArgumentException if the dimension is not 1..{@link VectorSpace#MAX_DIMENSION}
     * @throws GalleryException if the folder cannot be used, another process has it, or a newer version of the program
     *     wrote its index
     */
    public static LuceneGallery open(Path directory, ModelId model, int dimension) {
        return open(directory, new VectorSpace(model, dimension), GraphUse.DEFAULT);
    }

    static LuceneGallery open(Path directory, VectorSpace space, GraphUse use) {
        try {
            IndexFolder folder = IndexFolder.open(directory, space);
            try {
                return new LuceneGallery(space, use, folder, new FaceIndex(folder, space, use));
            } catch (IOException | RuntimeException refused) {
                folder.close();
                throw refused;
            }
        } catch (IOException refused) {
            throw new GalleryException(
                    "folder of the index cannot be used: check that it is a folder, its rights and the free space",
                    refused);
        }
    }

    @Override
    public VectorSpace space() {
        return space;
    }

    @Override
    public void upsert(List<GalleryFace> faces, Visibility visibility) {
        SortedMap<FaceId, GalleryFace> checked = space.requireFaces(faces);
        guarded(() -> {
            index.put(checked);
            return show(visibility);
        });
    }

    @Override
    public void hide(FaceFilter filter, Visibility visibility) {
        changeHidden(filter, true, visibility);
    }

    @Override
    public void restore(FaceFilter filter, Visibility visibility) {
        changeHidden(filter, false, visibility);
    }

    private void changeHidden(FaceFilter filter, boolean hide, Visibility visibility) {
        guarded(() -> {
            index.hide(FilterQueries.compile(filter), hide);
            return show(visibility);
        });
    }

    @Override
    public void delete(FaceFilter filter, Visibility visibility) {
        if (filter instanceof FaceFilter.All) {
            beginAnew(visibility);
            return;
        }
        guarded(() -> {
            index.remove(FilterQueries.compile(filter));
            return show(visibility);
        });
    }

    /** Also for a damaged index: Lucene drops files without reading them. */
    private void beginAnew(Visibility visibility) {
        requireOpen();
        attempted(() -> {
            index.remove(FilterQueries.compile(FaceFilter.ALL));
            index.commit();
            watch.forgive();
            return show(visibility);
        });
    }

    @Override
    public Hits search(float[] probe, FaceFilter filter, int k, float minScore, SearchMode mode) {
        space.requireProbe(probe);
        return searching(searcher ->
                new IndexSearch(searcher, space, FilterQueries.compile(filter), probe, k, minScore, use).run(mode));
    }

    @Override
    public Optional<GalleryFace> get(FaceId id) {
        return searching(searcher -> {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                int document = FaceDocuments.find(leaf.reader(), id);
                if (document != DocIdSetIterator.NO_MORE_DOCS) {
                    return Optional.of(FaceDocuments.read(leaf.reader(), document, id));
                }
            }
            return Optional.empty();
        });
    }

    @Override
    public void refresh() {
        guarded(() -> {
            index.commit();
            watch.committed();
            return show(Visibility.NOW);
        });
    }

    /**
     * Reads every file of the newest commit and compares its checksum. Searches and changes go on meanwhile.
     *
     * @return bytes that were read
     * @throws GalleryException of kind {@code DAMAGED} if a file is not what was written
     */
    public long verify() {
        return guarded(() -> {
            try {
                return watch.read(true);
            } catch (IOException found) {
                requireWhole(found);
                throw found;
            }
        });
    }

    @Override
    public GalleryHealth health() {
        return searching(searcher -> new GalleryHealth(
                searcher.getIndexReader().numDocs(), new HiddenFaces(searcher).count(), index.lastSequence()));
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try (folder;
                index;
                watch;
                shown) { // closed in reverse
            index.commit();
        } catch (IOException | AlreadyClosedException broken) {
            throw new GalleryException(
                    "last changes of the index were not written: check the disk, the next start replays them", broken);
        }
    }

    private boolean show(Visibility visibility) throws IOException {
        shown.show(visibility);
        return true;
    }

    private <T> T searching(Call<IndexSearcher, T> call) {
        return guarded(() -> {
            IndexSearcher searcher = index.searchers().acquire();
            try {
                return call.run(searcher);
            } finally {
                index.searchers().release(searcher);
            }
        });
    }

    private <T> T guarded(Work<T> work) {
        requireOpen();
        requireWhole(null);
        return attempted(work);
    }

    private void requireOpen() {
        if (closed.get()) {
            throw new IllegalStateException("gallery is closed: open it again");
        }
    }

    private void requireWhole(@Nullable Exception cause) {
        if (watch.damaged()) {
            throw new GalleryException(
                    GalleryException.Kind.DAMAGED,
                    "a file of the index is not what was written: check the disk and restart, the store fills the index again",
                    cause);
        }
    }

    private <T> T attempted(Work<T> work) {
        try {
            return work.run();
        } catch (AlreadyClosedException ended) {
            if (closed.get()) {
                throw new IllegalStateException("gallery was closed meanwhile: open it again", ended);
            }
            throw broken(ended);
        } catch (IOException broken) {
            throw broken(broken);
        }
    }

    private GalleryException broken(Exception cause) {
        if (cause instanceof CorruptIndexException || cause.getCause() instanceof CorruptIndexException) {
            distrust();
        }
        return new GalleryException(
                "index cannot be read or written: check the disk and restart, the store fills the index again", cause);
    }

    private void distrust() {
        try {
            watch.distrust();
        } catch (IOException refused) {
            LOG.warn(
                    "the next start cannot be told to read the whole index: delete the index's file 'checked'",
                    refused);
        }
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    private interface Call<A, T> {
        T run(A argument) throws IOException;
    }
}
