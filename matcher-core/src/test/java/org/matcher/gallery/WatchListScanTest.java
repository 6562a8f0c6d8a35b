package org.matcher.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.matcher.gallery.FaceFilter.ALL;
import static org.matcher.gallery.GalleryFixtures.MODEL;
import static org.matcher.gallery.GalleryFixtures.face;
import static org.matcher.gallery.GalleryFixtures.people;
import static org.matcher.gallery.GalleryFixtures.seeded;
import static org.matcher.gallery.GalleryFixtures.unit;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class WatchListScanTest {
    private static final int DIMENSION = 37;

    @Test
    void search_rounds_answerEachAsASearchOfItsOwn() {
        long seed = 23;
        RandomGenerator random = seeded(seed);
        try (WatchList list = filled(900, seed)) {
            WatchListScan scan = list.newScan();
            for (int round = 0; round < 40; round++) {
                int probeCount = 1 + random.nextInt(20);
                List<float[]> probes = probes(probeCount, random);
                int k = 1 + random.nextInt(200);
                float minScore = random.nextInt(3) / 10f - 0.1f;
                FaceFilter filter = random.nextBoolean() ? ALL : new FaceFilter.Range("share", 0, random.nextDouble());

                scan.search(probes, filter, k, minScore);

                for (int p = 0; p < probeCount; p++) {
                    assertEquals(
                            list.search(probes.get(p), filter, k, minScore, SearchMode.EXACT),
                            scan.answer(p).toHits(SearchMode.EXACT),
                            "seed %d, round %d, probe %d".formatted(seed, round, p));
                }
            }
        }
    }

    @Test
    void answer_byRank_isBestFirst() {
        try (WatchList list = new WatchList(MODEL, 2)) {
            list.upsert(
                    List.of(
                            face(1, new float[] {0, 1}, Map.of()),
                            face(2, new float[] {1, 0}, Map.of()),
                            face(3, new float[] {0.6f, 0.8f}, Map.of())),
                    Visibility.NOW);
            WatchListScan scan = list.newScan();

            scan.search(List.of(new float[] {1, 0}), ALL, 2, -1);

            TopHits answer = scan.answer(0);
            assertEquals(2, answer.size());
            assertEquals(2, answer.id(0));
            assertEquals(3, answer.id(1));
            assertEquals(0.6f, answer.score(1), 1e-6f);
            assertTrue(answer.truncated());
            assertThrows(IndexOutOfBoundsException.class, () -> answer.id(2));
            assertThrows(IndexOutOfBoundsException.class, () -> scan.answer(1));
        }
    }

    @Test
    void answer_afterARefusedSearch_isGone() {
        try (WatchList list = filled(10, 1)) {
            WatchListScan scan = list.newScan();
            scan.search(probes(2, seeded(1)), ALL, 1, -1);

            assertThrows(IllegalArgumentException.class, () -> scan.search(List.of(new float[3]), ALL, 1, -1));
            assertThrows(IllegalArgumentException.class, () -> scan.search(probes(1, seeded(1)), ALL, 0, -1));
            assertThrows(IndexOutOfBoundsException.class, () -> scan.answer(0));
        }
    }

    @Test
    void search_changedList_seesTheChange() {
        try (WatchList list = filled(300, 1)) {
            WatchListScan scan = list.newScan();
            List<float[]> probes = List.of(list.get(new FaceId(7)).orElseThrow().vector());
            scan.search(probes, ALL, 1, -1);
            assertEquals(7, scan.answer(0).id(0));

            list.delete(new FaceFilter.Ids(Set.of(new FaceId(7))), Visibility.NOW);
            scan.search(probes, ALL, 1, -1);

            assertNotEquals(7, scan.answer(0).id(0));
        }
    }

    @Test
    void search_closedList_isRefused() {
        WatchList list = filled(300, 1);
        WatchListScan scan = list.newScan();
        list.close();

        assertThrows(IllegalStateException.class, () -> scan.search(probes(1, seeded(1)), ALL, 1, -1));
    }

    /** With the plain loop, for the Vector API allocates until it is compiled; the benchmark shows it with that. */
    @Test
    void search_sameSizeAgain_allocatesNothing() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        List<float[]> probes = probes(9, seeded(1));
        FaceFilter filter = new FaceFilter.And(List.of(
                new FaceFilter.Not(new FaceFilter.Tag("crawl", Set.of("c1", "c2"))),
                new FaceFilter.Range("share", 0, 0.9)));
        try (WatchList list = filled(600, 1)) {
            WatchListScan scan = new WatchListScan(list, new LoopDotProducts());
            scan.search(probes, filter, 500, -1);
            scan.search(probes, ALL, 500, -1);

            long least = Long.MAX_VALUE; // the JVM may allocate for itself in some rounds
            for (int round = 0; round < 20; round++) {
                long before = threads.getCurrentThreadAllocatedBytes();
                scan.search(probes, filter, 500, -1);
                scan.search(probes, ALL, 20, 0);
                least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
            }

            assertEquals(0, least);
        }
    }

    private static WatchList filled(int count, long seed) {
        WatchList list = new WatchList(MODEL, DIMENSION);
        list.upsert(people(count, DIMENSION, seed), Visibility.NOW);
        return list;
    }

    private static List<float[]> probes(int count, RandomGenerator random) {
        return Stream.generate(() -> unit(random, DIMENSION)).limit(count).toList();
    }
}
