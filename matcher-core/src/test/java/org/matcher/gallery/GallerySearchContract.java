package org.matcher.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a search returns, and in which order. */
public abstract class GallerySearchContract extends GalleryContract {
    protected GallerySearchContract(GalleryEngine engine) {
        super(engine);
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

    @Test
    void search_largestK_isServed() {
        put(face(1, EAST, Map.of()), face(2, NORTH, Map.of()));

        assertEquals(List.of(1L, 2L), ids(gallery.search(EAST, ALL, 10_000, -1, ANN)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 17, 100, 129, 1536})
    void search_exact_equalsANaiveLoop(int dimension) {
        long seed = 40L + dimension;
        List<GalleryFace> faces = people(700, dimension, seed);
        RandomGenerator random = seeded(seed + 1);
        try (Gallery wide = open("wide", dimension)) {
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
        try (Gallery large = open("large", 64)) {
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
}
