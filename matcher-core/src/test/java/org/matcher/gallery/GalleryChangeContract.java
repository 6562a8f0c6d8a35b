package org.matcher.gallery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.matcher.gallery.FaceFilter.ALL;
import static org.matcher.gallery.GalleryFixtures.face;
import static org.matcher.gallery.SearchMode.EXACT;
import static org.matcher.gallery.Visibility.NOW;
import static org.matcher.gallery.Visibility.SOON;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What an upsert, a removal and their visibility do. */
public abstract class GalleryChangeContract extends GalleryContract {
    protected GalleryChangeContract(GalleryEngine engine) {
        super(engine);
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
        Map<String, Double> numbers = Map.of("year", 2026.5, "tiny", Double.MIN_VALUE, "low", -1e300);
        put(face(1, NORTH_EAST, Map.of()), face(2, EAST, tags, numbers), face(3, NORTH, Map.of()));

        GalleryFace face = gallery.get(new FaceId(2)).orElseThrow();

        assertEquals(new FaceId(2), face.id());
        assertArrayEquals(EAST, face.vector());
        assertEquals(new Attributes(tags, numbers), face.attributes());
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
    void delete_filteredByNumberNotYetVisible_removesIt() {
        gallery.upsert(
                List.of(face(1, EAST, Map.of(), Map.of("n", 1.0)), face(2, NORTH, Map.of(), Map.of("n", 2.0))), SOON);

        gallery.delete(new FaceFilter.Range("n", 1, 1), NOW);

        assertEquals(List.of(2L), ids(gallery.search(EAST, ALL, 10, -1, EXACT)));
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
}
