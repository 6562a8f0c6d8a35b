package org.matcher.casework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
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

    private static final String CHILD = "child";

    private static final Comparator<CaseStore.NearChild> BEST_FIRST = Comparator.comparingDouble(
                    (CaseStore.NearChild near) -> near.scores().fused())
            .reversed()
            .thenComparing(CaseStore.NearChild::bestReference);

    private final WatchList watchList;
    private final Map<FaceId, Reference> references = new ConcurrentHashMap<>();
    private final Map<ChildId, Integer> counts = new ConcurrentHashMap<>();

    /** Watches for every reference of that model that the store keeps. */
    ReferenceWatch(WatchList watchList, CaseStore store, ModelId model) {
        this.watchList = watchList;
        List<GalleryFace> batch = new ArrayList<>();
        store.eachReferenceFace(model, 0, kept -> {
            remember(kept.reference());
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
        remember(reference);
        watchList.upsert(List.of(galleryFace(reference, template)), Visibility.NOW);
    }

    private void remember(Reference reference) {
        if (references.put(reference.face(), reference) == null) {
            counts.merge(reference.child(), 1, Integer::sum);
        }
    }

    /** Per probe, in order: each child that it is a candidate for, best fused score first. */
    List<List<CaseStore.NearChild>> near(List<float[]> probes, float minScore) {
        if (probes.isEmpty() || references.isEmpty()) {
            return probes.stream().map(_ -> List.<CaseStore.NearChild>of()).toList();
        }
        int k = Math.min(references.size(), MAX_HITS);
        List<Hits> hits = watchList.search(probes, FaceFilter.ALL, k, minScore); // no mean is above the best score
        return IntStream.range(0, probes.size())
                .mapToObj(
                        i -> nearChildren(probes.get(i), bestOfEach(hits.get(i).hits()), minScore))
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
        if (probes.isEmpty()) {
            return List.of();
        }
        FaceFilter ofChild = new FaceFilter.Tag(CHILD, Set.of(child.value()));
        return watchList.search(probes, ofChild, MAX_HITS, -1).stream()
                .map(Hits::hits)
                .toList();
    }

    private Map<ChildId, Hit> bestOfEach(List<Hit> bestFirst) {
        Map<ChildId, Hit> best = new LinkedHashMap<>(); // in the order of the hits
        for (Hit hit : bestFirst) {
            Reference reference = references.get(hit.id());
            if (reference != null) {
                best.putIfAbsent(reference.child(), hit);
            }
        }
        return best;
    }

    private List<CaseStore.NearChild> nearChildren(float[] probe, Map<ChildId, Hit> best, float minScore) {
        Map<ChildId, List<Float>> scores = scoresOfSeveral(probe, best.keySet());
        List<CaseStore.NearChild> near = new ArrayList<>();
        best.forEach((child, hit) -> {
            List<Float> several = scores.get(child);
            FusedScore fused = several == null ? FusedScore.single(hit.score()) : FusedScore.of(several);
            if (fused.reaches(minScore)) {
                near.add(new CaseStore.NearChild(hit.id(), fused));
            }
        });
        near.sort(BEST_FIRST);
        return near;
    }

    /** The cosines with all references of each of these children that has several; few scans, however many children. */
    private Map<ChildId, List<Float>> scoresOfSeveral(float[] probe, Set<ChildId> children) {
        Map<ChildId, List<Float>> scores = new HashMap<>();
        Set<String> together = new HashSet<>();
        int expected = 0;
        for (ChildId child : children) {
            int count = counts.getOrDefault(child, 1);
            if (count > 1) {
                if (expected + count > MAX_HITS) {
                    addScores(probe, together, scores);
                    together.clear();
                    expected = 0;
                }
                together.add(child.value());
                expected += count;
            }
        }
        addScores(probe, together, scores);
        return scores;
    }

    private void addScores(float[] probe, Set<String> children, Map<ChildId, List<Float>> scores) {
        if (children.isEmpty()) {
            return;
        }
        FaceFilter ofThese = new FaceFilter.Tag(CHILD, children);
        for (Hit hit : watchList
                .search(List.of(probe), ofThese, MAX_HITS, -1)
                .getFirst()
                .hits()) {
            Reference reference = references.get(hit.id());
            if (reference != null) {
                scores.computeIfAbsent(reference.child(), _ -> new ArrayList<>())
                        .add(hit.score());
            }
        }
    }

    private static GalleryFace galleryFace(Reference reference, Template template) {
        return new GalleryFace(
                reference.face(),
                template.vector(),
                Map.of(CHILD, reference.child().value()));
    }
}
