package org.matcher.casework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.matcher.embed.ModelId;
import org.matcher.embed.Template;
import org.matcher.gallery.FaceFilter;
import org.matcher.gallery.FaceId;
import org.matcher.gallery.GalleryFace;
import org.matcher.gallery.Hit;
import org.matcher.gallery.Hits;
import org.matcher.gallery.Visibility;
import org.matcher.gallery.WatchList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The watch-list with whose references it holds. Thread-safe. */
final class ReferenceWatch {
    private static final Logger LOG = LoggerFactory.getLogger(ReferenceWatch.class);

    private static final int BATCH = 1_000;

    /** What a gallery gives at most. */
    private static final int MAX_HITS = 10_000;

    private final WatchList watchList;
    private final Map<FaceId, Reference> references = new ConcurrentHashMap<>();

    /** Watches for every reference of that model that the store keeps. */
    ReferenceWatch(WatchList watchList, CaseStore store, ModelId model) {
        this.watchList = watchList;
        List<GalleryFace> batch = new ArrayList<>();
        store.eachReferenceFace(model, 0, kept -> {
            references.put(kept.reference().face(), kept.reference());
            batch.add(galleryFace(kept.reference(), kept.face().template()));
            if (batch.size() == BATCH) {
                watchList.upsert(batch, Visibility.NOW);
                batch.clear();
            }
        });
        watchList.upsert(batch, Visibility.NOW);
        long unwatched = store.counts().references() - references.size();
        if (unwatched > 0) {
            LOG.warn("{} references were made by other models than {} and are not watched for", unwatched, model);
        }
    }

    /** Watches for one more, from before this returns. */
    void add(Reference reference, Template template) {
        references.put(reference.face(), reference);
        watchList.upsert(List.of(galleryFace(reference, template)), Visibility.NOW);
    }

    /** Per probe, in order: every reference at or over the score, nearest first, 10,000 at most. */
    List<List<Hit>> near(List<float[]> probes, float minScore) {
        if (probes.isEmpty() || references.isEmpty()) {
            return probes.stream().map(_ -> List.<Hit>of()).toList();
        }
        int k = Math.min(references.size(), MAX_HITS);
        return watchList.search(probes, FaceFilter.ALL, k, minScore).stream()
                .map(Hits::hits)
                .toList();
    }

    /** The nearest children, each once with its best reference, cosine descending. */
    List<Lookup.ChildHit> nearestChildren(float[] probe, int k, float minScore) {
        Map<ChildId, Lookup.ChildHit> best = new LinkedHashMap<>(); // in the order of the hits
        for (Hit hit : near(List.of(probe), minScore).getFirst()) {
            Reference reference = references.get(hit.id());
            if (reference != null) {
                best.putIfAbsent(reference.child(), new Lookup.ChildHit(reference, hit.score()));
            }
        }
        return best.values().stream().limit(k).toList();
    }

    private static GalleryFace galleryFace(Reference reference, Template template) {
        return new GalleryFace(
                reference.face(),
                template.vector(),
                Map.of("child", reference.child().value()));
    }
}
