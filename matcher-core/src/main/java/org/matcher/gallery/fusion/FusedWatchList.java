package org.matcher.gallery.fusion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.matcher.gallery.FaceFilter;
import org.matcher.gallery.FaceId;
import org.matcher.gallery.GalleryFace;
import org.matcher.gallery.Hit;
import org.matcher.gallery.Hits;
import org.matcher.gallery.TopHits;
import org.matcher.gallery.Visibility;
import org.matcher.gallery.WatchList;

/**
 * A watch-list that answers with children: every face is compared with every reference, and a child is scored by all of its
 * references. Thread-safe, as the list is; leaves the list open.
 *
 * <p>No mean lies above the best score, so one scan for references that reach the threshold finds every child that can; a second
 * one, filtered, fetches the other scores of those that have several references. What is held for a batch of probes is bounded by
 * {@value TopHits#MAX_K} hits each, and so is what is found: of more references that reach the threshold the best are taken.
 */
public final class FusedWatchList {
    private static final String CHILD = "child";

    private static final Comparator<FusedHit> BEST_FIRST = Comparator.comparingDouble(
                    (FusedHit hit) -> hit.scores().fused())
            .reversed()
            .thenComparing(FusedHit::bestReference);

    private final WatchList watchList;
    private final Map<FaceId, String> children = new ConcurrentHashMap<>();
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();

    /** Over an empty list, which from here on only this one changes. */
    public FusedWatchList(WatchList watchList) {
        this.watchList = watchList;
    }

    /** A reference of a child, as it is watched for. */
    public static GalleryFace reference(FaceId id, String child, float[] vector) {
        return new GalleryFace(id, vector, Map.of(CHILD, child));
    }

    /**
     * Watches for these too, from before this returns. One with a known id takes that one's place.
     *
     * @throws IllegalArgumentException if one was not made by {@link #reference}, so that its child is not known
     */
    public void add(List<GalleryFace> references) {
        for (GalleryFace reference : references) {
            String child = reference.tags().get(CHILD);
            if (child == null) {
                throw new IllegalArgumentException(
                        "a watched reference needs its child as the tag '%s'".formatted(CHILD));
            }
            if (children.put(reference.id(), child) == null) {
                counts.merge(child, 1, Integer::sum);
            }
        }
        watchList.upsert(references, Visibility.NOW);
    }

    /**
     * Per probe, in order: each child whose {@linkplain FusedScore#reaches score reaches} the threshold, highest fused score first,
     * then lowest id of the best reference.
     */
    public List<List<FusedHit>> search(List<float[]> probes, float minScore) {
        if (probes.isEmpty() || children.isEmpty()) {
            return probes.stream().map(_ -> List.<FusedHit>of()).toList();
        }
        int most = Math.min(children.size(), TopHits.MAX_K);
        List<Map<String, Hit>> best = watchList.search(probes, FaceFilter.ALL, most, minScore).stream()
                .map(this::bestOfEach)
                .toList();
        List<Map<String, List<Float>>> scores = scoresOfSeveral(probes, best);
        List<List<FusedHit>> found = new ArrayList<>();
        for (int i = 0; i < probes.size(); i++) {
            found.add(fused(best.get(i), scores.get(i), minScore));
        }
        return found;
    }

    /** Per probe, in order: its cosine with every reference of that child, best first. */
    public List<List<Hit>> scores(String child, List<float[]> probes) {
        return scores(Set.of(child), probes).stream().map(Hits::hits).toList();
    }

    private List<Hits> scores(Set<String> of, List<float[]> probes) {
        return probes.isEmpty()
                ? List.of()
                : watchList.search(probes, new FaceFilter.Tag(CHILD, of), TopHits.MAX_K, -1);
    }

    private Map<String, Hit> bestOfEach(Hits hits) {
        Map<String, Hit> best = new LinkedHashMap<>(); // in the order of the hits
        for (Hit hit : hits.hits()) { // falling score, so a child's first is its best
            String child = children.get(hit.id());
            if (child != null) {
                best.putIfAbsent(child, hit);
            }
        }
        return best;
    }

    private static List<FusedHit> fused(Map<String, Hit> best, Map<String, List<Float>> scores, float minScore) {
        List<FusedHit> hits = new ArrayList<>();
        best.forEach((child, hit) -> {
            List<Float> several = scores.get(child);
            FusedScore fused = several == null ? FusedScore.single(hit.score()) : FusedScore.of(several);
            if (fused.reaches(minScore)) {
                hits.add(new FusedHit(child, hit.id(), fused));
            }
        });
        hits.sort(BEST_FIRST);
        return hits;
    }

    /** Per probe: all cosines of those of its children that have several references; few scans, however many children. */
    private List<Map<String, List<Float>>> scoresOfSeveral(List<float[]> probes, List<Map<String, Hit>> best) {
        List<Map<String, List<Float>>> scores = new ArrayList<>();
        Set<String> all = new LinkedHashSet<>();
        for (Map<String, Hit> ofProbe : best) {
            scores.add(new HashMap<>());
            all.addAll(ofProbe.keySet());
        }
        Set<String> together = new HashSet<>();
        int expected = 0;
        for (String child : all) {
            int count = counts.getOrDefault(child, 1);
            if (count > 1) {
                if (expected + count > TopHits.MAX_K) {
                    addScores(probes, together, best, scores);
                    together.clear();
                    expected = 0;
                }
                together.add(child);
                expected += count;
            }
        }
        addScores(probes, together, best, scores);
        return scores;
    }

    private void addScores(
            List<float[]> probes,
            Set<String> together,
            List<Map<String, Hit>> wanted,
            List<Map<String, List<Float>>> scores) {
        if (together.isEmpty()) {
            return;
        }
        List<Hits> answers = scores(together, probes);
        for (int i = 0; i < answers.size(); i++) {
            for (Hit hit : answers.get(i).hits()) {
                String child = children.get(hit.id());
                if (child != null && wanted.get(i).containsKey(child)) {
                    scores.get(i).computeIfAbsent(child, _ -> new ArrayList<>()).add(hit.score());
                }
            }
        }
    }
}
