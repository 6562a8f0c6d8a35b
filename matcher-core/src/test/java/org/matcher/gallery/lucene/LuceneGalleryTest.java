package org.matcher.gallery.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.matcher.gallery.FaceFilter.ALL;
import static org.matcher.gallery.GalleryFixtures.people;
import static org.matcher.gallery.GalleryFixtures.seeded;
import static org.matcher.gallery.GalleryFixtures.unit;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.matcher.embed.ModelId;
import org.matcher.gallery.FaceFilter;
import org.matcher.gallery.Gallery;
import org.matcher.gallery.GalleryContract;
import org.matcher.gallery.GalleryFace;
import org.matcher.gallery.Hits;
import org.matcher.gallery.SearchMode;
import org.matcher.gallery.VectorSpace;
import org.matcher.gallery.Visibility;
import org.matcher.gallery.WatchList;

final class LuceneGalleryTest extends GalleryContract {
    /** Asks the graph as early as it can, so that a small gallery shows what a large one does. */
    @Override
    protected Gallery open(Path folder, ModelId model, int dimension) {
        return LuceneGallery.open(folder, new VectorSpace(model, dimension), 0);
    }

    /** HNSW walks a graph: with 200 candidates in hand it seldom misses among 5,000. */
    @Override
    protected double leastRecall(int k) {
        return 0.99;
    }

    @Test
    void open_lucenesOwnRemarks_areKeptFromTheUser() {
        open(folder, MODEL, 8).close();

        assertFalse(Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider")
                .isLoggable(Level.INFO));
    }

    @Test
    void search_manyFaces_walksTheGraphAndSaysSo() {
        try (Gallery gallery = open(folder, MODEL, 8)) {
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
    void search_upToTenThousand_comparesEveryFaceUnlessToldOtherwise() {
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
        try (Gallery gallery = open(folder, MODEL, 50);
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
        assertThrows(IllegalArgumentException.class, () -> open(folder, MODEL, 0));
        assertThrows(IllegalArgumentException.class, () -> open(folder, MODEL, 4_097));
    }
}
