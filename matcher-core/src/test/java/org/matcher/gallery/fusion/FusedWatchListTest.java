package org.matcher.gallery.fusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.matcher.gallery.fusion.FusedWatchList.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matcher.embed.ModelId;
import org.matcher.gallery.FaceId;
import org.matcher.gallery.GalleryFace;
import org.matcher.gallery.GalleryFixtures;
import org.matcher.gallery.Hit;
import org.matcher.gallery.WatchList;

final class FusedWatchListTest {
    private static final ModelId MODEL = new ModelId("drawn-1");
    private static final int DIMENSION = 24;

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 19})
    void search_anyBatch_findsWhatThePlainestLoopFinds(int probeCount) {
        RandomGenerator random = GalleryFixtures.seeded(probeCount);
        List<GalleryFace> references = references(random, 40);
        List<float[]> probes = new ArrayList<>();
        for (int i = 0; i < probeCount; i++) {
            probes.add(GalleryFixtures.near(references.get(i).vector(), 1.5f, random));
        }
        try (WatchList list = new WatchList(MODEL, DIMENSION)) {
            FusedWatchList watch = new FusedWatchList(list);
            watch.add(references);

            for (float minScore : new float[] {-1, 0, 0.3f}) {
                List<List<FusedHit>> answers = watch.search(probes, minScore);

                for (int i = 0; i < probeCount; i++) {
                    String where = "seed %d, probe %d, threshold %s".formatted(probeCount, i, minScore);
                    assertAlike(naive(references, probes.get(i), minScore), answers.get(i), where);
                }
                assertEquals(
                        probes.stream()
                                .map(probe ->
                                        watch.search(List.of(probe), minScore).getFirst())
                                .toList(),
                        answers,
                        "a probe alone is answered as in a batch, seed " + probeCount);
            }
        }
    }

    @Test
    void search_oddReferenceBesideAGoodOne_hidesNothingThatTheGoodOneShows() {
        float[] probe = {1, 0, 0};
        float[] good = {0.6f, 0.8f, 0};
        float[] odd = {-0.2f, 0.9797959f, 0};
        try (WatchList list = new WatchList(MODEL, 3)) {
            FusedWatchList watch = new FusedWatchList(list);
            watch.add(List.of(reference(new FaceId(1), "ada", odd), reference(new FaceId(2), "ada", good)));

            FusedHit hit = watch.search(List.of(probe), 0.5f).getFirst().getFirst();

            assertEquals(new FaceId(2), hit.bestReference());
            assertEquals(0.2f, hit.scores().fused(), 1e-6f);
            assertEquals(0.6f, hit.scores().best(), 1e-6f);
            assertEquals(
                    List.of(), watch.search(List.of(probe), 0.59f).getFirst(), "two chances need a stricter bound");
        }
    }

    @Test
    void search_equalScores_comeInTheOrderOfTheReferences() {
        float[] vector = {1, 0, 0};
        try (WatchList list = new WatchList(MODEL, 3)) {
            FusedWatchList watch = new FusedWatchList(list);
            watch.add(List.of(reference(new FaceId(1), "zoe", vector), reference(new FaceId(2), "ada", vector)));

            assertEquals(
                    List.of("zoe", "ada"),
                    watch.search(List.of(vector), 0.5f).getFirst().stream()
                            .map(FusedHit::child)
                            .toList());
        }
    }

    @Test
    void scores_ofAChild_areOfAllItsReferencesAndNoOther() {
        float[] vector = {1, 0, 0};
        float[] opposite = {-1, 0, 0};
        try (WatchList list = new WatchList(MODEL, 3)) {
            FusedWatchList watch = new FusedWatchList(list);
            watch.add(List.of(
                    reference(new FaceId(1), "ada", opposite),
                    reference(new FaceId(2), "bob", vector),
                    reference(new FaceId(3), "ada", vector)));

            assertEquals(
                    List.of(List.of(new Hit(new FaceId(3), 1), new Hit(new FaceId(1), -1))),
                    watch.scores("ada", List.of(vector)));
            assertEquals(List.of(), watch.scores("ada", List.of()));
        }
    }

    @Test
    void search_emptyList_answersEachProbeWithNothing() {
        try (WatchList list = new WatchList(MODEL, 3)) {
            assertEquals(List.of(List.of()), new FusedWatchList(list).search(List.of(new float[] {1, 0, 0}), 0));
        }
    }

    @Test
    void add_faceWithoutAChild_isRefused() {
        try (WatchList list = new WatchList(MODEL, 3)) {
            GalleryFace nobodys = new GalleryFace(new FaceId(1), new float[] {1, 0, 0}, Map.of());

            assertThrows(IllegalArgumentException.class, () -> new FusedWatchList(list).add(List.of(nobodys)));
        }
    }

    /** Of children with one to five references, not one after the other. */
    private static List<GalleryFace> references(RandomGenerator random, int children) {
        List<GalleryFace> references = new ArrayList<>();
        List<float[]> centres = new ArrayList<>();
        for (int child = 0; child < children; child++) {
            centres.add(GalleryFixtures.unit(random, DIMENSION));
        }
        for (int round = 0; round < 5; round++) {
            for (int child = round == 0 ? 0 : round * 7; child < children; child++) {
                float[] vector = GalleryFixtures.near(centres.get(child), 1, random);
                references.add(reference(new FaceId(references.size() + 1L), "child" + child, vector));
            }
        }
        return references;
    }

    private static String child(GalleryFace reference) {
        return reference.tags().getOrDefault("child", "");
    }

    private static List<FusedHit> naive(List<GalleryFace> references, float[] probe, float minScore) {
        Map<String, List<Float>> scores = new LinkedHashMap<>();
        Map<String, Hit> best = new LinkedHashMap<>();
        for (GalleryFace reference : references) {
            float score = (float) GalleryFixtures.dot(reference.vector(), probe);
            scores.computeIfAbsent(child(reference), _ -> new ArrayList<>()).add(score);
            best.merge(child(reference), new Hit(reference.id(), score), (a, b) -> b.score() > a.score() ? b : a);
        }
        List<FusedHit> hits = new ArrayList<>();
        scores.forEach((child, all) -> {
            FusedScore fused = FusedScore.of(all);
            if (fused.reaches(minScore)) {
                hits.add(new FusedHit(
                        child,
                        best.getOrDefault(child, new Hit(new FaceId(1), 0)).id(),
                        fused));
            }
        });
        hits.sort((a, b) -> Float.compare(b.scores().fused(), a.scores().fused()));
        return hits;
    }

    private static void assertAlike(List<FusedHit> expected, List<FusedHit> actual, String where) {
        assertEquals(
                expected.stream().map(FusedHit::child).toList(),
                actual.stream().map(FusedHit::child).toList(),
                where);
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i).bestReference(), actual.get(i).bestReference(), where);
            assertEquals(
                    expected.get(i).scores().fused(), actual.get(i).scores().fused(), 1e-6f, where);
            assertEquals(expected.get(i).scores().best(), actual.get(i).scores().best(), 1e-6f, where);
            assertEquals(
                    expected.get(i).scores().references(),
                    actual.get(i).scores().references(),
                    where);
        }
    }
}
