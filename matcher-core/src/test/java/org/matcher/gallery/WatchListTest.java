package org.matcher.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.matcher.gallery.FaceFilter.ALL;
import static org.matcher.gallery.GalleryFixtures.MODEL;
import static org.matcher.gallery.GalleryFixtures.face;
import static org.matcher.gallery.GalleryFixtures.people;
import static org.matcher.gallery.GalleryFixtures.seeded;
import static org.matcher.gallery.GalleryFixtures.unit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matcher.embed.ModelId;

final class WatchListTest {
    private static final GalleryEngine ENGINE = new GalleryEngine() {
        @Override
        public Gallery open(Path folder, ModelId model, int dimension) {
            return new WatchList(model, dimension);
        }

        @Override
        public double leastRecall(int k) {
            return 1;
        }
    };

    @Nested
    final class Searches extends GallerySearchContract {
        Searches() {
            super(ENGINE);
        }
    }

    @Nested
    final class Filters extends GalleryFilterContract {
        Filters() {
            super(ENGINE);
        }
    }

    @Nested
    final class Changes extends GalleryChangeContract {
        Changes() {
            super(ENGINE);
        }
    }

    @Nested
    final class Hiding extends GalleryHidingContract {
        Hiding() {
            super(ENGINE);
        }
    }

    @Nested
    final class Faults extends GalleryFaultContract {
        Faults() {
            super(ENGINE);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 8, 9, 16, 21})
    void search_severalProbes_answersEachAsIfAlone(int probeCount) {
        int dimension = 37;
        List<GalleryFace> faces = people(530, dimension, probeCount);
        RandomGenerator random = seeded(probeCount);
        List<float[]> probes = new ArrayList<>();
        for (int i = 0; i < probeCount; i++) {
            probes.add(unit(random, dimension));
        }
        FaceFilter filter = new FaceFilter.Not(new FaceFilter.Tag("crawl", java.util.Set.of("c3")));
        try (WatchList list = new WatchList(MODEL, dimension)) {
            list.upsert(faces, Visibility.NOW);

            List<Hits> together = list.search(probes, filter, 30, -1);

            List<Hits> alone = probes.stream()
                    .map(probe -> list.search(probe, filter, 30, -1, SearchMode.EXACT))
                    .toList();
            assertEquals(alone, together, "seed " + probeCount);
        }
    }

    @Test
    void search_noProbes_givesNoAnswers() {
        try (WatchList list = new WatchList(MODEL, 2)) {
            assertEquals(List.of(), list.search(List.of(), ALL, 1, 0));
        }
    }

    @Test
    void search_oneUnfitProbeAmongSeveral_isRefused() {
        try (WatchList list = new WatchList(MODEL, 2)) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> list.search(List.of(new float[] {1, 0}, new float[] {1, 1}), ALL, 1, 0));
        }
    }

    @Test
    void upsert_manyAppends_growTheBlockAndKeepEveryFace() {
        List<GalleryFace> faces = people(1_000, 5, 3);
        try (WatchList list = new WatchList(MODEL, 5)) {
            faces.forEach(face -> list.upsert(List.of(face), Visibility.NOW));

            assertEquals(new GalleryHealth(1_000, 0, 1_000), list.health());
            for (GalleryFace face : faces) {
                assertEquals(face.tags(), list.get(face.id()).orElseThrow().tags());
            }
        }
    }

    @Test
    void health_afterDeleteOfTheNewest_namesTheHighestHeld() {
        try (WatchList list = new WatchList(MODEL, 2)) {
            list.upsert(
                    List.of(face(4, new float[] {1, 0}, Map.of()), face(9, new float[] {0, 1}, Map.of())),
                    Visibility.NOW);

            list.delete(new FaceFilter.Ids(java.util.Set.of(new FaceId(9))), Visibility.NOW);

            assertEquals(new GalleryHealth(1, 0, 4), list.health());
        }
    }

    @Test
    void open_dimensionOutOfRange_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> new WatchList(MODEL, 0));
        assertThrows(IllegalArgumentException.class, () -> new WatchList(MODEL, 4_097));
    }
}
