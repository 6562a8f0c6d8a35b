package org.matcher.gallery;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.matcher.embed.ModelId;

/**
 * The references, compared one by one: never approximate. In memory only; it is filled from the store at start.
 *
 * <p>Threads: a search reads one immutable snapshot and waits for nobody; a change builds the next and swaps it in, so
 * every change is visible when its call returns. Cost of a change: what it adds, if all its ids are above those held;
 * otherwise a copy of the list. So fill it with one call, or in the order of ids. With {@code jdk.incubator.vector}
 * resolved (as the launcher does) it compares with SIMD, without it with a plain loop.
 */
public final class WatchList implements Gallery {
    private final VectorSpace space;
    private final Object change = new Object();
    private volatile Snapshot current;
    private volatile boolean closed;

    /** An empty list for templates of one model. */
    public WatchList(ModelId model, int dimension) {
        this.space = new VectorSpace(model, dimension);
        this.current = Snapshot.empty(dimension);
    }

    /**
     * One answer per probe, in order, all of one moment; for four probes and more several times faster than one search
     * each.
     *
     * @see #search(float[], FaceFilter, int, float, SearchMode)
     */
    public List<Hits> search(List<float[]> probes, FaceFilter filter, int k, float minScore) {
        WatchListScan scan = newScan();
        scan.search(probes, filter, k, minScore);
        return IntStream.range(0, probes.size())
                .mapToObj(probe -> scan.answer(probe).toHits(SearchMode.EXACT))
                .toList();
    }

    /** A way to search without garbage, for one thread that searches again and again. */
    public WatchListScan newScan() {
        return new WatchListScan(this, DotProducts.create());
    }

    /** The list of this moment. */
    Snapshot snapshot() {
        requireOpen();
        return current;
    }

    @Override
    public VectorSpace space() {
        return space;
    }

    @Override
    public void upsert(List<GalleryFace> faces, Visibility visibility) {
        requireOpen();
        SortedMap<FaceId, GalleryFace> checked = space.requireFaces(faces);
        synchronized (change) {
            current = current.with(checked);
        }
    }

    @Override
    public void hide(FaceFilter filter, Visibility visibility) {
        requireOpen();
        synchronized (change) {
            current = current.hiding(filter, true);
        }
    }

    @Override
    public void restore(FaceFilter filter, Visibility visibility) {
        requireOpen();
        synchronized (change) {
            current = current.hiding(filter, false);
        }
    }

    @Override
    public void delete(FaceFilter filter, Visibility visibility) {
        requireOpen();
        synchronized (change) {
            current = current.without(filter);
        }
    }

    @Override
    public Hits search(float[] probe, FaceFilter filter, int k, float minScore, SearchMode mode) {
        return search(List.of(probe), filter, k, minScore).getFirst();
    }

    @Override
    public Optional<GalleryFace> get(FaceId id) {
        requireOpen();
        return current.get(id);
    }

    /** Nothing to do: changes are visible at once, and what lives in memory is never durable. */
    @Override
    public void refresh() {
        requireOpen();
    }

    /** The highest id held: what comes after is replayed from the store. */
    @Override
    public GalleryHealth health() {
        requireOpen();
        Snapshot snapshot = current;
        return new GalleryHealth(snapshot.visible(), snapshot.hidden(), snapshot.lastId());
    }

    @Override
    public void close() {
        synchronized (change) {
            closed = true;
            current = Snapshot.empty(space.dimension());
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("watch list is closed: make a new one");
        }
    }
}
