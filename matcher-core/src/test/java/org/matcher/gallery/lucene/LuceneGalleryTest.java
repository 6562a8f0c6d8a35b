package org.matcher.gallery.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.matcher.gallery.FaceFilter.ALL;
import static org.matcher.gallery.GalleryFixtures.MODEL;
import static org.matcher.gallery.GalleryFixtures.people;
import static org.matcher.gallery.GalleryFixtures.seeded;
import static org.matcher.gallery.GalleryFixtures.unit;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matcher.embed.ModelId;
import org.matcher.gallery.FaceFilter;
import org.matcher.gallery.Gallery;
import org.matcher.gallery.GalleryChangeContract;
import org.matcher.gallery.GalleryEngine;
import org.matcher.gallery.GalleryFace;
import org.matcher.gallery.GalleryFaultContract;
import org.matcher.gallery.GalleryFilterContract;
import org.matcher.gallery.GalleryHidingContract;
import org.matcher.gallery.GallerySearchContract;
import org.matcher.gallery.Hits;
import org.matcher.gallery.SearchMode;
import org.matcher.gallery.VectorSpace;
import org.matcher.gallery.Visibility;
import org.matcher.gallery.WatchList;

final class LuceneGalleryTest {
    private static final GalleryEngine ENGINE = new GalleryEngine() {
        // asks the graph as early as it can, so that a small gallery shows what a large one does
        @Override
        public Gallery open(Path folder, ModelId model, int dimension) {
            return LuceneGallery.open(folder, new VectorSpace(model, dimension), new GraphUse(500, 10));
        }

        // HNSW walks a graph: with 200 candidates in hand it seldom misses among 5,000
        @Override
        public double leastRecall(int k) {
            return 0.99;
        }
    };

    @TempDir
    private Path folder;

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

    @Test
    void open_lucenesOwnRemarks_areKeptFromTheUser() {
        ENGINE.open(folder, MODEL, 8).close();

        assertFalse(Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider")
                .isLoggable(Level.INFO));
    }

    @Test
    void search_manyFaces_walksTheGraphAndSaysSo() {
        try (Gallery gallery = ENGINE.open(folder, MODEL, 8)) {
            gallery.upsert(people(3_000, 8, 1), Visibility.NOW);
            float[] probe = unit(seeded(2), 8);

            assertEquals(
                    SearchMode.ANN,
                    gallery.search(probe, ALL, 5, -1, SearchMode.ANN).usedMode());
            assertEquals(
                    SearchMode.EXACT,
                    gallery.search(probe, ALL, 5, -1, SearchMode.EXACT).usedMode());
            FaceFilter oneInTen = new FaceFilter.Tag("crawl", Set.of("c1"));
            assertEquals(
                    SearchMode.EXACT,
                    gallery.search(probe, oneInTen, 5, -1, SearchMode.ANN).usedMode());
            assertEquals(
                    SearchMode.EXACT,
                    gallery.search(probe, ALL, 2_999, -1, SearchMode.ANN).usedMode());
        }
    }

    @Test
    void search_fewThousand_comparesEveryFaceUnlessToldOtherwise() {
        try (Gallery gallery = LuceneGallery.open(folder, MODEL, 8)) {
            gallery.upsert(people(3_000, 8, 1), Visibility.NOW);

            assertEquals(
                    SearchMode.EXACT,
                    gallery.search(unit(seeded(2), 8), ALL, 5, -1, SearchMode.ANN)
                            .usedMode());
        }
    }

    @Test
    void search_bothEngines_scoreTheSameToTheLastBit() {
        List<GalleryFace> faces = people(3_000, 50, 5);
        try (Gallery gallery = ENGINE.open(folder, MODEL, 50);
                WatchList list = new WatchList(MODEL, 50)) {
            gallery.upsert(faces, Visibility.NOW);
            list.upsert(faces, Visibility.NOW);
            for (int seed = 0; seed < 20; seed++) {
                float[] probe = unit(seeded(seed), 50);
                Hits expected = list.search(probe, ALL, 20, -1, SearchMode.EXACT);
                assertEquals(expected, gallery.search(probe, ALL, 20, -1, SearchMode.EXACT), "seed " + seed);
                Hits near = gallery.search(probe, ALL, 20, -1, SearchMode.ANN);
                assertTrue(
                        near.hits().stream()
                                .filter(hit ->
                                        hit.score() >= expected.hits().getLast().score())
                                .allMatch(expected.hits()::contains),
                        "seed " + seed);
            }
        }
    }

    @Test
    void open_dimensionOutOfRange_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> ENGINE.open(folder, MODEL, 0));
        assertThrows(IllegalArgumentException.class, () -> ENGINE.open(folder, MODEL, 4_097));
    }
}
