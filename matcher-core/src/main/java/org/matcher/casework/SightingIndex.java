package org.matcher.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.matcher.embed.ModelId;
import org.matcher.gallery.FaceFilter;
import org.matcher.gallery.Gallery;
import org.matcher.gallery.GalleryException;
import org.matcher.gallery.GalleryFace;
import org.matcher.gallery.Hits;
import org.matcher.gallery.SearchMode;
import org.matcher.gallery.Visibility;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the gallery of sightings a follower of the store. Thread-safe.
 *
 * <p>The gallery tells how far it is by the highest id it holds, so faces must reach it in the order of their ids: the
 * caller of {@link #add} sees to that. If the gallery fails, the faces are safe in the store and the index is behind: the
 * next call that needs it reads on from the store, and so does the next start.
 */
final class SightingIndex {
    private static final Logger LOG = LoggerFactory.getLogger(SightingIndex.class);

    private static final int BATCH = 1_000;

    /** What a start after a crash has to replay at most: seconds. Writing more often makes many small graphs. */
    private static final int WRITTEN_AFTER_ADDING = 5_000;

    /** What is done twice if a long replay is killed. */
    private static final int WRITTEN_AFTER_REPLAYING = 50_000;

    private final Gallery gallery;
    private final CaseStore store;
    private final ModelId model;
    private final AtomicLong kept = new AtomicLong();
    private int unwritten;
    private boolean behind;

    /** Catches up. An index that then holds another number of faces than the store is made again. */
    SightingIndex(Gallery gallery, CaseStore store, ModelId model) {
        this.gallery = gallery;
        this.store = store;
        this.model = model;
        replay(gallery.health().lastSequence());
        kept.set(store.sightings(model));
        long indexed = gallery.health().faces();
        if (indexed != kept.get()) {
            LOG.warn("index holds {} faces, the store {}: making the index again", indexed, kept);
            gallery.delete(FaceFilter.ALL, Visibility.NOW);
            replay(0);
        }
    }

    /**
     * Adds faces that the store has just kept, all of higher ids than those of the last call. Does not throw if the
     * gallery fails: the faces are kept, and the next search finds them once the gallery works again.
     */
    synchronized void add(List<StoredFace> faces, Optional<String> crawl) {
        if (faces.isEmpty()) {
            return;
        }
        kept.addAndGet(faces.size());
        try {
            if (behind) {
                catchUp();
            } else {
                append(faces.stream().map(face -> galleryFace(face, crawl)).toList(), WRITTEN_AFTER_ADDING);
            }
        } catch (GalleryException e) {
            behind = true;
            LOG.error("index of sightings could not be written; it will be caught up from the store", e);
        }
    }

    /** How many faces the store keeps for this index, whether or not it is behind. */
    long kept() {
        return kept.get();
    }

    /**
     * Searches all that was added before.
     *
     * @throws GalleryException if the index is behind and cannot be caught up: a search never passes over what is kept
     */
    Hits search(float[] probe, int k, float minScore) {
        makeVisible();
        return gallery.search(probe, FaceFilter.ALL, k, minScore, SearchMode.ANN);
    }

    private synchronized void makeVisible() {
        if (behind) {
            catchUp();
        } else if (unwritten > 0) {
            behind = true; // unless the next line returns
            write();
            behind = false;
        }
    }

    private void catchUp() {
        replay(gallery.health().lastSequence());
        behind = false;
    }

    private void replay(long after) {
        List<GalleryFace> batch = new ArrayList<>();
        store.eachSighting(model, after, sighting -> {
            batch.add(galleryFace(sighting.face(), sighting.crawl()));
            if (batch.size() == BATCH) {
                append(batch, WRITTEN_AFTER_REPLAYING);
                batch.clear();
            }
        });
        append(batch, WRITTEN_AFTER_REPLAYING);
        write();
    }

    private void append(List<GalleryFace> faces, int writtenAfter) {
        if (faces.isEmpty()) {
            return;
        }
        gallery.upsert(faces, Visibility.SOON);
        unwritten += faces.size();
        if (unwritten >= writtenAfter) {
            write();
        }
    }

    private void write() {
        gallery.refresh();
        unwritten = 0;
    }

    private static GalleryFace galleryFace(StoredFace face, Optional<String> crawl) {
        Map<String, String> tags = crawl.map(name -> Map.of("crawl", name)).orElse(Map.of());
        return new GalleryFace(face.id(), face.template().vector(), tags);
    }
}
