package org.matcher.gallery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.matcher.gallery.FaceFilter.ALL;
import static org.matcher.gallery.GalleryFixtures.face;
import static org.matcher.gallery.GalleryFixtures.naive;
import static org.matcher.gallery.GalleryFixtures.people;
import static org.matcher.gallery.GalleryFixtures.seeded;
import static org.matcher.gallery.GalleryFixtures.unit;
import static org.matcher.gallery.SearchMode.ANN;
import static org.matcher.gallery.SearchMode.EXACT;
import static org.matcher.gallery.Visibility.NOW;
import static org.matcher.gallery.Visibility.SOON;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.matcher.embed.ModelId;

/** What every engine behind the {@link Gallery} port does. An engine says how to open one, and how much ANN may miss. */
public abstract class GalleryContract {
    protected static final ModelId MODEL = new ModelId("contract-1");
    private static final int DIMENSION = 4;
    private static final float[] EAST = {1, 0, 0, 0};
    private static final float[] NORTH = {0, 1, 0, 0};
    private static final float[] NORTH_EAST = {0.6f, 0.8f, 0, 0};

    static final List<float[]> REFUSED = List.of(
            new float[] {1, 0, 0},
            new float[] {1, 0, 0, 0, 0},
            new float[] {Float.NaN, 0, 0, 0},
            new float[] {Float.POSITIVE_INFINITY, 0, 0, 0},
            new float[] {0, 0, 0, 0},
            new float[] {1, 0.1f, 0, 0});

    @TempDir
    protected Path folder;

    private Gallery gallery;

    /** An empty gallery; files, if it keeps any, in the folder. */
    protected abstract Gallery open(Path folder, ModelId model, int dimension);

    /** Part of the k nearest that ANN finds among 5,000 faces of 500 people; 1 for an engine that never approximates. */
    protected abstract double leastRecall(int k);

    @BeforeEach
    void openEmpty() {
        gallery = open(folder.resolve("small"), MODEL, DIMENSION);
    }

    @AfterEach
    void close() {
        gallery.close();
    }

    @ParameterizedTest
    @EnumSource
    void search_facesAtDifferentAngles_comeBestFirst(SearchMode mode) {
        put(face(1, NORTH, Map.of()), face(2, EAST, Map.of()), face(3, NORTH_EAST, Map.of()));

        Hits hits = gallery.search(EAST, ALL, 10, -1, mode);

        assertEquals(List.of(2L, 3L, 1L), ids(hits));
        assertEquals(1f, hits.hits().get(0).score(), 1e-6f);
        assertEquals(0.6f, hits.hits().get(1).score(), 1e-6f);
        assertEquals(0f, hits.hits().get(2).score(), 1e-6f);
        assertTrue(hits.complete());
    }

    @Test
    void search_equalScores_comeInIdOrder() {
        put(face(9, EAST, Map.of()), face(3, EAST, Map.of()), face(700, EAST, Map.of()), face(5, NORTH, Map.of()));

        assertEquals(List.of(3L, 9L, 700L, 5L), ids(gallery.search(EAST, ALL, 10, -1, EXACT)));
        assertEquals(List.of(3L, 9L), ids(gallery.search(EAST, ALL, 2, -1, EXACT)));
    }

    @Test
    void search_oppositeFace_scoresMinusOne() {
        put(face(1, new float[] {-1, 0, 0, 0}, Map.of()));

        assertEquals(
                -1f, gallery.search(EAST, ALL, 1, -1, EXACT).hits().getFirst().score(), 1e-6f);
    }

    @Test
    void search_normAtTheTolerance_staysWithinOne() {
        put(face(1, new float[] {1.0009f, 0, 0, 0}, Map.of()));

        assertEquals(
                1f, gallery.search(EAST, ALL, 1, -1, EXACT).hits().getFirst().score());
    }

    @Test
    void search_emptyGallery_findsNothing() {
        Hits hits = gallery.search(EAST, ALL, 5, -1, ANN);

        assertEquals(List.of(), hits.hits());
        assertFalse(hits.truncated());
        assertTrue(hits.complete());
    }

    @Test
    void search_fewFaces_isExactAndSaysSo() {
        put(face(1, EAST, Map.of()));

        assertEquals(EXACT, gallery.search(EAST, ALL, 5, -1, ANN).usedMode());
    }

    @Test
    void search_threshold_cutsTheNearestK() {
        put(face(1, EAST, Map.of()), face(2, NORTH_EAST, Map.of()), face(3, NORTH, Map.of()));

        assertEquals(List.of(1L, 2L), ids(gallery.search(EAST, ALL, 10, 0.5f, EXACT)));
        assertEquals(List.of(1L, 2L, 3L), ids(gallery.search(EAST, ALL, 10, 0, EXACT)), "the threshold itself passes");
        assertEquals(List.of(), ids(gallery.search(new float[] {0, 0, 1, 0}, ALL, 10, 0.5f, EXACT)));
    }

    @Test
    void search_kthStillPasses_isTruncated() {
        put(face(1, EAST, Map.of()), face(2, NORTH_EAST, Map.of()), face(3, NORTH, Map.of()));

        assertTrue(gallery.search(EAST, ALL, 2, 0.5f, EXACT).truncated());
        assertFalse(gallery.search(EAST, ALL, 3, 0.5f, EXACT).truncated(), "the third does not pass");
        assertFalse(gallery.search(EAST, ALL, 4, -1, EXACT).truncated(), "there is no fourth");
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 10_001, 1_000_000})
    void search_kOutOfRange_isRefused(int k) {
        put(face(1, EAST, Map.of()));

        assertThrows(IllegalArgumentException.class, () -> gallery.search(EAST, ALL, k, -1, EXACT));
        assertThrows(IllegalArgumentException.class, () -> gallery.search(EAST, ALL, k, -1, ANN));
    }

    @Test
    void search_largestK_isServed() {
        put(face(1, EAST, Map.of()), face(2, NORTH, Map.of()));

        assertEquals(List.of(1L, 2L), ids(gallery.search(EAST, ALL, 10_000, -1, ANN)));
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, -1.1f, 1.1f, Float.POSITIVE_INFINITY})
    void search_thresholdIsNoCosine_isRefused(float minScore) {
        assertThrows(IllegalArgumentException.class, () -> gallery.search(EAST, ALL, 1, minScore, EXACT));
    }

    @ParameterizedTest
    @FieldSource("REFUSED")
    void search_unfitProbe_isRefused(float[] probe) {
        put(face(1, EAST, Map.of()));

        assertThrows(IllegalArgumentException.class, () -> gallery.search(probe, ALL, 1, -1, EXACT));
    }

    @ParameterizedTest
    @FieldSource("REFUSED")
    void upsert_oneUnfitVector_isRefusedAndStoresNothing(float[] vector) {
        put(face(1, EAST, Map.of("crawl", "old")));
        List<GalleryFace> faces =
                List.of(face(1, NORTH, Map.of("crawl", "new")), face(2, NORTH, Map.of()), face(3, vector, Map.of()));

        assertThrows(IllegalArgumentException.class, () -> gallery.upsert(faces, NOW));

        assertEquals(List.of(1L), ids(gallery.search(EAST, ALL, 10, -1, EXACT)));
        assertEquals(
                Map.of("crawl", "old"), gallery.get(new FaceId(1)).orElseThrow().tags());
        assertEquals(1, gallery.health().faces());
    }

    @Test
    void upsert_sameId_replacesVectorAndTags() {
        put(face(1, EAST, Map.of("crawl", "a")), face(2, NORTH, Map.of("crawl", "a")));

        put(face(1, NORTH, Map.of("crawl", "b")));

        assertEquals(2, gallery.health().faces());
        assertEquals(List.of(1L, 2L), ids(gallery.search(NORTH, ALL, 10, 0.9f, EXACT)));
        assertEquals(List.of(2L), ids(gallery.search(NORTH, tag("crawl", "a"), 10, -1, EXACT)));
        assertEquals(List.of(1L), ids(gallery.search(NORTH, tag("crawl", "b"), 10, -1, EXACT)));
    }

    @Test
    void upsert_oldAndNewIdsTogether_keepsEachOnce() {
        put(face(2, EAST, Map.of()), face(5, EAST, Map.of()));

        put(face(1, NORTH, Map.of()), face(5, NORTH, Map.of()), face(3, NORTH, Map.of()), face(8, NORTH, Map.of()));

        assertEquals(List.of(1L, 3L, 5L, 8L, 2L), ids(gallery.search(NORTH, ALL, 10, -1, EXACT)));
    }

    @Test
    void upsert_idTwiceInOneCall_keepsTheLast() {
        put(face(1, EAST, Map.of("n", "first")), face(1, NORTH, Map.of("n", "last")));

        assertEquals(1, gallery.health().faces());
        assertEquals("last", gallery.get(new FaceId(1)).orElseThrow().tags().get("n"));
    }

    @Test
    void upsert_nothing_changesNothing() {
        gallery.upsert(List.of(), NOW);

        assertEquals(0, gallery.health().faces());
    }

    @Test
    void upsert_now_isSeenBeforeTheCallReturns() {
        for (int id = 1; id <= 20; id++) {
            put(face(id, EAST, Map.of()));
            assertEquals(id, gallery.search(EAST, ALL, 100, -1, EXACT).hits().size());
        }
    }

    @Test
    void upsert_soon_isSeenAfterRefresh() {
        gallery.upsert(List.of(face(1, EAST, Map.of())), SOON);

        gallery.refresh();

        assertEquals(List.of(1L), ids(gallery.search(EAST, ALL, 10, -1, EXACT)));
        assertEquals(1, gallery.health().lastSequence());
    }

    @Test
    void upsert_soon_isSeenByItself() throws InterruptedException {
        gallery.upsert(List.of(face(1, EAST, Map.of())), SOON);

        for (int wait = 0; wait < 1_000 && gallery.health().faces() == 0; wait++) {
            Thread.sleep(10);
        }

        assertEquals(List.of(1L), ids(gallery.search(EAST, ALL, 10, -1, EXACT)));
    }

    static Stream<FaceFilter> filters() {
        FaceFilter a = tag("crawl", "a");
        FaceFilter old = tag("age", "old", "older");
        FaceFilter some = new FaceFilter.Ids(ids(1, 4, 6, 999));
        return Stream.of(
                ALL,
                a,
                old,
                some,
                new FaceFilter.Ids(Set.of()),
                tag("crawl"),
                tag("crawl", "absent"),
                tag("absent", "a"),
                new FaceFilter.And(List.of()),
                new FaceFilter.And(List.of(a)),
                new FaceFilter.And(List.of(a, old)),
                new FaceFilter.And(List.of(a, old, some)),
                new FaceFilter.Not(ALL),
                new FaceFilter.Not(a),
                new FaceFilter.Not(new FaceFilter.Not(a)),
                new FaceFilter.Not(new FaceFilter.And(List.of(a, new FaceFilter.Not(old)))),
                new FaceFilter.And(List.of(new FaceFilter.Not(a), new FaceFilter.Not(some))),
                tag("a", "1:bc"),
                tag("a:1", "bc"));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void search_filter_returnsExactlyThoseThatPass(FaceFilter filter) {
        List<GalleryFace> faces = variedFaces();
        gallery.upsert(faces, NOW);

        List<Long> expected = naive(faces, EAST, filter, 10, -1).stream()
                .map(hit -> hit.id().value())
                .toList();

        assertEquals(expected, ids(gallery.search(EAST, filter, 10, -1, EXACT)));
        assertEquals(expected, ids(gallery.search(EAST, filter, 10, -1, ANN)));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void delete_filter_removesExactlyThoseThatPass(FaceFilter filter) {
        List<GalleryFace> faces = variedFaces();
        gallery.upsert(faces, NOW);

        gallery.delete(filter, NOW);

        List<Long> expected = naive(faces, EAST, new FaceFilter.Not(filter), 10, -1).stream()
                .map(hit -> hit.id().value())
                .toList();
        assertEquals(expected, ids(gallery.search(EAST, ALL, 10, -1, EXACT)));
        assertEquals(expected.size(), gallery.health().faces());
    }

    private static List<GalleryFace> variedFaces() {
        return List.of(
                face(1, EAST, Map.of("crawl", "a", "age", "old")),
                face(2, EAST, Map.of("crawl", "a", "age", "young")),
                face(3, EAST, Map.of("crawl", "b", "age", "older")),
                face(4, EAST, Map.of("crawl", "a", "age", "older")),
                face(5, EAST, Map.of()),
                face(6, EAST, Map.of("crawl", "", "a", "1:bc")),
                face(7, EAST, Map.of("a:1", "bc")));
    }

    @Test
    void delete_faceNotYetVisible_removesIt() {
        gallery.upsert(List.of(face(1, EAST, Map.of()), face(2, NORTH, Map.of())), SOON);

        gallery.delete(new FaceFilter.Ids(ids(1)), SOON);
        gallery.refresh();

        assertEquals(List.of(2L), ids(gallery.search(EAST, ALL, 10, -1, EXACT)));
    }

    @Test
    void upsert_afterDelete_findsTheFaceAgain() {
        put(face(1, EAST, Map.of()), face(2, EAST, Map.of()));
        gallery.delete(ALL, NOW);

        put(face(1, NORTH, Map.of()));

        assertEquals(List.of(1L), ids(gallery.search(NORTH, ALL, 10, -1, EXACT)));
    }

    @Test
    void get_present_returnsVectorAndTagsAsStored() {
        Map<String, String> tags =
                Map.of("crawl", "2026-05", "host", "example.org", "empty", "", "caf\u00e9:1", "12:\ud83d\ude00");
        put(face(1, NORTH_EAST, Map.of()), face(2, EAST, tags), face(3, NORTH, Map.of()));

        GalleryFace face = gallery.get(new FaceId(2)).orElseThrow();

        assertEquals(new FaceId(2), face.id());
        assertArrayEquals(EAST, face.vector());
        assertEquals(tags, face.tags());
    }

    @Test
    void get_absent_isEmpty() {
        assertEquals(Optional.empty(), gallery.get(new FaceId(1)));
        put(face(1, EAST, Map.of()), face(3, EAST, Map.of()));

        assertEquals(Optional.empty(), gallery.get(new FaceId(2)));
        assertEquals(Optional.empty(), gallery.get(new FaceId(Long.MAX_VALUE)));
        gallery.delete(new FaceFilter.Ids(ids(3)), NOW);
        assertEquals(Optional.empty(), gallery.get(new FaceId(3)));
    }

    @Test
    void close_twice_isSafeAndEndsTheRest() {
        put(face(1, EAST, Map.of()));
        gallery.close();

        assertDoesNotThrow(gallery::close);
        assertThrows(IllegalStateException.class, () -> gallery.search(EAST, ALL, 1, -1, EXACT));
        assertThrows(IllegalStateException.class, () -> put(face(2, EAST, Map.of())));
        assertThrows(IllegalStateException.class, () -> gallery.delete(ALL, NOW));
        assertThrows(IllegalStateException.class, () -> gallery.get(new FaceId(1)));
        assertThrows(IllegalStateException.class, gallery::refresh);
        assertThrows(IllegalStateException.class, gallery::health);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 17, 100, 129, 1536})
    void search_exact_equalsANaiveLoop(int dimension) {
        long seed = 40L + dimension;
        List<GalleryFace> faces = people(700, dimension, seed);
        RandomGenerator random = seeded(seed + 1);
        try (Gallery wide = open(folder.resolve("wide"), MODEL, dimension)) {
            wide.upsert(faces, NOW);
            for (FaceFilter filter : List.of(ALL, tag("crawl", "c1", "c2"))) {
                float[] probe = unit(random, dimension);
                Hits hits = wide.search(probe, filter, 25, -1, EXACT);
                assertSameScores(naive(faces, probe, filter, 25, -1), hits, faces, probe, "seed " + seed);
                assertEquals(EXACT, hits.usedMode());
            }
        }
    }

    private static void assertSameScores(
            List<Hit> expected, Hits hits, List<GalleryFace> faces, float[] probe, String seed) {
        assertEquals(expected.size(), hits.hits().size(), seed);
        for (int i = 0; i < expected.size(); i++) {
            Hit hit = hits.hits().get(i);
            assertEquals(expected.get(i).score(), hit.score(), 1e-6f, seed + ", rank " + i);
            float[] vector = faces.get((int) hit.id().value() - 1).vector();
            assertEquals(GalleryFixtures.dot(vector, probe), hit.score(), 1e-6, seed + ", score of its own face");
        }
    }

    @Test
    void search_ann_findsNearlyAllThatExactFinds() {
        long seed = 7;
        List<GalleryFace> faces = people(5_000, 64, seed);
        RandomGenerator random = seeded(seed + 1);
        try (Gallery large = open(folder.resolve("large"), MODEL, 64)) {
            fill(large, faces);
            double[] found = new double[11];
            int probes = 100;
            for (int i = 0; i < probes; i++) {
                float[] person = faces.get(random.nextInt(faces.size())).vector();
                float[] probe = GalleryFixtures.near(person, 0.8f, random);
                List<Long> exact = ids(large.search(probe, ALL, 10, -1, EXACT));
                for (int k : new int[] {1, 10}) {
                    List<Long> near = ids(large.search(probe, ALL, k, -1, ANN));
                    assertEquals(k, near.size());
                    found[k] +=
                            near.stream().filter(exact.subList(0, k)::contains).count();
                }
            }
            for (int k : new int[] {1, 10}) {
                double recall = found[k] / k / probes;
                assertTrue(recall >= leastRecall(k), "recall at %d is %s, seed %d".formatted(k, recall, seed));
            }
        }
    }

    @Test
    void search_annWithFilter_returnsKWheneverKPass() {
        List<GalleryFace> faces = people(5_000, 16, 11);
        try (Gallery large = open(folder.resolve("large"), MODEL, 16)) {
            fill(large, faces);
            FaceFilter wide = new FaceFilter.Not(tag("crawl", "c0", "c1"));
            FaceFilter narrow = tag("person", "p1", "p2", "p3");
            FaceFilter three = new FaceFilter.Ids(ids(10, 2_000, 4_999));
            for (FaceFilter filter : List.of(ALL, wide, narrow, three)) {
                for (int k : new int[] {1, 5, 120, 2_400}) {
                    float[] probe = unit(seeded(k), 16);
                    List<Hit> expected = naive(faces, probe, filter, k, -1);
                    List<Long> hits = ids(large.search(probe, filter, k, -1, ANN));
                    assertEquals(expected.size(), hits.size(), filter + ", k " + k);
                    assertTrue(
                            hits.stream().allMatch(id -> filter.passes(new FaceId(id), tagsOf(faces, id))),
                            filter + ", k " + k);
                }
            }
        }
    }

    private static Map<String, String> tagsOf(List<GalleryFace> faces, long id) {
        return faces.get((int) id - 1).tags();
    }

    /** In several calls, as a replay does, so that engines with segments have several. */
    private static void fill(Gallery gallery, List<GalleryFace> faces) {
        for (int from = 0; from < faces.size(); from += 1_000) {
            gallery.upsert(faces.subList(from, Math.min(faces.size(), from + 1_000)), from < 2_000 ? NOW : SOON);
        }
        gallery.refresh();
    }

    @Test
    void search_whileWritersAddAndRemove_seesOnlyWholeFaces() throws Exception {
        long perWriter = 150;
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> work = new ArrayList<>();
            for (int writer = 0; writer < 2; writer++) {
                long first = 1 + writer * perWriter;
                work.add(threads.submit(() -> {
                    for (long id = first; id < first + perWriter; id++) {
                        gallery.upsert(List.of(face(id, EAST, Map.of("n", "" + id))), id % 10 == 0 ? NOW : SOON);
                        if (id % 5 == 0) {
                            gallery.delete(new FaceFilter.Ids(ids(id - 1)), SOON);
                        }
                        if (id % 50 == 0) {
                            gallery.refresh();
                        }
                    }
                }));
            }
            for (int reader = 0; reader < 2; reader++) {
                work.add(threads.submit(() -> {
                    for (int i = 0; i < 300; i++) {
                        List<Long> seen = ids(gallery.search(EAST, ALL, 1_000, 0.99f, EXACT));
                        assertEquals(seen.stream().sorted().distinct().toList(), seen);
                        assertTrue(seen.size() <= 2 * perWriter);
                    }
                }));
            }
            for (Future<?> done : work) {
                done.get();
            }
        }
        gallery.refresh();

        List<Long> expected = LongStream.rangeClosed(1, 2 * perWriter)
                .filter(id -> id % 5 != 4)
                .boxed()
                .toList();
        assertEquals(expected, ids(gallery.search(EAST, ALL, 1_000, 0.99f, EXACT)));
        assertEquals(expected.size(), gallery.health().faces());
        assertEquals(2 * perWriter, gallery.health().lastSequence());
    }

    private void put(GalleryFace... faces) {
        gallery.upsert(List.of(faces), NOW);
    }

    private static FaceFilter tag(String name, String... anyOf) {
        return new FaceFilter.Tag(name, Set.of(anyOf));
    }

    private static Set<FaceId> ids(long... ids) {
        return LongStream.of(ids).mapToObj(FaceId::new).collect(java.util.stream.Collectors.toSet());
    }

    private static List<Long> ids(Hits hits) {
        return hits.hits().stream().map(hit -> hit.id().value()).toList();
    }
}
