package org.matcher.gallery.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.matcher.gallery.GalleryFixtures.MODEL;
import static org.matcher.gallery.GalleryFixtures.people;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.lucene.search.IndexSearcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matcher.gallery.FaceId;
import org.matcher.gallery.GalleryFace;
import org.matcher.gallery.VectorSpace;

/** What of an index is in which segment once its merges are done. */
final class FewGraphsMergePolicyTest {
    private static final int GRAPH_FROM = 100;
    private static final VectorSpace SPACE = new VectorSpace(MODEL, 8);

    @TempDir
    private Path folder;

    @Test
    void merges_manySmallBatches_leaveOneLargeSegmentAndFewSmall() throws Exception {
        List<GalleryFace> faces = people(1_200, SPACE.dimension(), 1);
        try (IndexFolder opened = IndexFolder.open(folder, SPACE);
                FaceIndex index = index(opened)) {
            for (int from = 0; from < faces.size(); from += 20) {
                put(index, faces.subList(from, from + 20));
            }

            List<Integer> segments = awaitSegments(
                    index, sizes -> sizes.size() <= 12 && sizes.stream().anyMatch(size -> size > 600));

            assertEquals(1_200, segments.stream().mapToInt(size -> size).sum());
            assertTrue(segments.stream().filter(size -> size < GRAPH_FROM).count() < 8, segments.toString());
        }
    }

    @Test
    void merges_manyRemoved_writeTheSegmentAnew() throws Exception {
        try (IndexFolder opened = IndexFolder.open(folder, SPACE);
                FaceIndex index = index(opened)) {
            put(index, people(400, SPACE.dimension(), 1));
            Set<FaceId> removed =
                    LongStream.rangeClosed(1, 100).mapToObj(FaceId::new).collect(Collectors.toSet());

            index.remove(FilterQueries.ids(removed));
            index.commit();

            awaitDocuments(index, 300);
        }
    }

    private static FaceIndex index(IndexFolder opened) throws IOException {
        return new FaceIndex(opened, SPACE, new GraphUse(GRAPH_FROM, 10));
    }

    private static void put(FaceIndex index, List<GalleryFace> faces) throws IOException {
        index.put(SPACE.requireFaces(faces));
        index.searchers().maybeRefreshBlocking(); // a segment of its own
    }

    private static List<Integer> awaitSegments(FaceIndex index, Predicate<List<Integer>> reached) throws Exception {
        List<Integer> sizes = segments(index);
        for (int wait = 0; wait < 3_000 && !reached.test(sizes); wait++) {
            Thread.sleep(20);
            sizes = segments(index);
        }
        assertTrue(reached.test(sizes), sizes.toString());
        return sizes;
    }

    private static void awaitDocuments(FaceIndex index, int expected) throws Exception {
        awaitSegments(index, sizes -> sizes.stream().mapToInt(size -> size).sum() == expected);
    }

    /** Documents of each segment, removed ones too. */
    private static List<Integer> segments(FaceIndex index) throws IOException {
        index.searchers().maybeRefreshBlocking();
        IndexSearcher searcher = index.searchers().acquire();
        try {
            return searcher.getIndexReader().leaves().stream()
                    .map(leaf -> leaf.reader().maxDoc())
                    .toList();
        } finally {
            index.searchers().release(searcher);
        }
    }
}
