package org.matcher.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.matcher.embed.ModelId;
import org.matcher.embed.Template;
import org.matcher.gallery.FaceId;
import org.matcher.gallery.GalleryFace;
import org.matcher.gallery.Hit;
import org.matcher.gallery.WatchList;
import org.matcher.gallery.fusion.FusedWatchList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The watch-list with whose references it holds. Thread-safe. */
final class ReferenceWatch {
    private static final Logger LOG = LoggerFactory.getLogger(ReferenceWatch.class);

    private static final int BATCH = 1_000;

    private final FusedWatchList watchList;
    private final Map<FaceId, Reference> references = new ConcurrentHashMap<>();

    /** Watches for every reference of that model that the store keeps. */
    ReferenceWatch(WatchList watchList, CaseStore store, ModelId model) {
        this.watchList = new FusedWatchList(watchList);
        List<GalleryFace> batch = new ArrayList<>();
        store.eachReferenceFace(model, 0, kept -> {
            references.put(kept.reference().face(), kept.reference());
            batch.add(watched(kept.reference(), kept.face().template()));
            if (batch.size() == BATCH) {
                this.watchList.add(batch);
                batch.clear();
            }
        });
        this.watchList.add(batch);
        long unwatched = store.counts().references() - references.size();
        if (unwatched > 0) {
            LOG.warn("{} references were made by other models than {} and are not watched for", unwatched, model);
        }
    }

    /** Watches for one more, from before this returns. */
    void add(Reference reference, Template template) {
        references.put(reference.face(), reference);
        watchList.add(List.of(watched(reference, template)));
    }

    private static GalleryFace watched(Reference reference, Template template) {
        return FusedWatchList.reference(reference.face(), reference.child().value(), template.vector());
    }

    /** Per probe, in order: each child that it is a candidate for, best fused score first. */
    List<List<CaseStore.NearChild>> near(List<float[]> probes, float minScore) {
        return watchList.search(probes, minScore).stream()
                .map(hits -> hits.stream()
                        .map(hit -> new CaseStore.NearChild(hit.bestReference(), hit.scores()))
                        .toList())
                .toList();
    }

    /** The nearest children, each once with its best reference, best fused score first. */
    List<Lookup.ChildHit> nearestChildren(float[] probe, int k, float minScore) {
        return near(List.of(probe), minScore).getFirst().stream()
                .limit(k)
                .flatMap(near -> Optional.ofNullable(references.get(near.bestReference())).stream()
                        .map(reference -> new Lookup.ChildHit(reference, near.scores())))
                .toList();
    }

    /** Per probe, in order: its cosine with every reference of that child, best first. */
    List<List<Hit>> scores(ChildId child, List<float[]> probes) {
        return watchList.scores(child.value(), probes);
    }
}
