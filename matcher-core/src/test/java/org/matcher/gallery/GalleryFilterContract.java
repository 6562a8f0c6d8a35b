package org.matcher.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.matcher.gallery.FaceFilter.ALL;
import static org.matcher.gallery.GalleryFixtures.face;
import static org.matcher.gallery.GalleryFixtures.naive;
import static org.matcher.gallery.GalleryFixtures.people;
import static org.matcher.gallery.GalleryFixtures.seeded;
import static org.matcher.gallery.GalleryFixtures.unit;
import static org.matcher.gallery.SearchMode.ANN;
import static org.matcher.gallery.SearchMode.EXACT;
import static org.matcher.gallery.SightingAttributes.agesOverlapping;
import static org.matcher.gallery.SightingAttributes.capturedBetween;
import static org.matcher.gallery.SightingAttributes.fromHosts;
import static org.matcher.gallery.SightingAttributes.ofAgencies;
import static org.matcher.gallery.SightingAttributes.ofCases;
import static org.matcher.gallery.SightingAttributes.ofCrawls;
import static org.matcher.gallery.SightingAttributes.qualityAtLeast;
import static org.matcher.gallery.Visibility.NOW;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Filters apply before a search, and mean the same on every engine. */
public abstract class GalleryFilterContract extends GalleryContract {
    private static final FaceFilter A = tag("crawl", "a");
    private static final FaceFilter OLD = tag("age", "old", "older");
    private static final FaceFilter SOME = new FaceFilter.Ids(ids(1, 4, 6, 999));
    private static final List<FaceFilter> FILTERS = List.of(
            ALL,
            A,
            OLD,
            SOME,
            new FaceFilter.Ids(Set.of()),
            tag("crawl"),
            tag("crawl", "absent"),
            tag("absent", "a"),
            new FaceFilter.And(List.of()),
            new FaceFilter.And(List.of(A)),
            new FaceFilter.And(List.of(A, OLD)),
            new FaceFilter.And(List.of(A, OLD, SOME)),
            new FaceFilter.Not(ALL),
            new FaceFilter.Not(A),
            new FaceFilter.Not(new FaceFilter.Not(A)),
            new FaceFilter.Not(new FaceFilter.And(List.of(A, new FaceFilter.Not(OLD)))),
            new FaceFilter.And(List.of(new FaceFilter.Not(A), new FaceFilter.Not(SOME))),
            tag("a", "1:bc"),
            tag("a:1", "bc"),
            range("year", 2020, 2022),
            range("year", 2020, 2020),
            range("year", Double.NEGATIVE_INFINITY, 2020),
            range("year", Math.nextUp(2020.0), Double.POSITIVE_INFINITY),
            range("year", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
            range("year", 1, 2),
            range("absent", 0, 1),
            range("crawl", 0, 1),
            range("small", -0.0, 0.0),
            range("small", Double.MIN_VALUE, 1),
            range("small", -1, -Double.MIN_VALUE),
            range("big", Double.MAX_VALUE, Double.POSITIVE_INFINITY),
            new FaceFilter.Not(range("year", 2021, 2022)),
            new FaceFilter.And(List.of(A, range("year", 2019, 2021))),
            agesOverlapping(8, 12),
            agesOverlapping(12, 12),
            agesOverlapping(0, 3),
            agesOverlapping(60, 99),
            qualityAtLeast(0.5),
            ofAgencies(Set.of("north")),
            ofCases(Set.of("k1", "k2")),
            ofCrawls(Set.of("a")),
            fromHosts(Set.of("example.org")),
            capturedBetween(Instant.ofEpochMilli(1), Instant.ofEpochMilli(2)));

    protected GalleryFilterContract(GalleryEngine engine) {
        super(engine);
    }

    @Test
    void search_anyFilter_returnsExactlyThoseThatPass() {
        List<GalleryFace> faces = variedFaces();
        gallery.upsert(faces, NOW);
        for (FaceFilter filter : FILTERS) {
            List<Long> expected = passing(faces, filter);

            assertEquals(expected, ids(gallery.search(EAST, filter, 10, -1, EXACT)), filter.toString());
            assertEquals(expected, ids(gallery.search(EAST, filter, 10, -1, ANN)), filter.toString());
        }
    }

    @Test
    void delete_anyFilter_removesExactlyThoseThatPass() {
        List<GalleryFace> faces = variedFaces();
        for (FaceFilter filter : FILTERS) {
            gallery.upsert(faces, NOW);

            gallery.delete(filter, NOW);

            List<Long> expected = passing(faces, new FaceFilter.Not(filter));
            assertEquals(expected, ids(gallery.search(EAST, ALL, 10, -1, EXACT)), filter.toString());
            assertEquals(expected.size(), gallery.health().faces(), filter.toString());
        }
    }

    @Test
    void hideAndRestore_anyFilter_changeExactlyThoseThatPass() {
        List<GalleryFace> faces = variedFaces();
        gallery.upsert(faces, NOW);
        for (FaceFilter filter : FILTERS) {
            gallery.hide(filter, NOW);
            assertEquals(
                    passing(faces, new FaceFilter.Not(filter)),
                    ids(gallery.search(EAST, ALL, 10, -1, EXACT)),
                    filter.toString());

            gallery.hide(ALL, NOW);
            gallery.restore(filter, NOW);
            assertEquals(passing(faces, filter), ids(gallery.search(EAST, ALL, 10, -1, EXACT)), filter.toString());
            gallery.restore(ALL, NOW);
        }
    }

    private static List<Long> passing(List<GalleryFace> faces, FaceFilter filter) {
        return naive(faces, EAST, filter, 10, -1).stream()
                .map(hit -> hit.id().value())
                .toList();
    }

    private static List<GalleryFace> variedFaces() {
        return List.of(
                face(
                        1,
                        EAST,
                        Map.of("crawl", "a", "age", "old"),
                        Map.of("year", 2020.0, "ageLow", 3.0, "ageHigh", 8.0)),
                face(2, EAST, Map.of("crawl", "a", "age", "young"), Map.of("year", 2021.0, "small", 0.0)),
                face(3, EAST, Map.of("crawl", "b", "age", "older"), Map.of("year", 2022.5, "small", -0.0)),
                face(4, EAST, Map.of("crawl", "a", "age", "older"), Map.of("ageLow", 12.0, "ageHigh", 12.0)),
                face(5, EAST, Map.of(), Map.of("year", -1e300, "quality", 0.5, "big", Double.MAX_VALUE)),
                face(6, EAST, Map.of("crawl", "", "a", "1:bc"), Map.of("quality", Math.nextDown(0.5), "captured", 1.0)),
                face(7, EAST, Map.of("a:1", "bc"), Map.of("quality", 1.0, "captured", 3.0, "small", Double.MIN_VALUE)),
                face(8, EAST, Map.of("agency", "north", "case", "k1", "host", "example.org"), Map.of("captured", 2.0)),
                face(9, EAST, Map.of("agency", "south", "case", "k2", "host", "example.com"), Map.of("captured", 2.5)));
    }

    @Test
    void search_annWithFilter_returnsKWheneverKPass() {
        List<GalleryFace> faces = people(5_000, 16, 11);
        try (Gallery large = open("large", 16)) {
            fill(large, faces);
            FaceFilter wide = new FaceFilter.Not(tag("crawl", "c0", "c1"));
            FaceFilter narrow = tag("person", "p1", "p2", "p3");
            FaceFilter half = range("share", 0, 0.5);
            FaceFilter hundredth = range("share", 0.3, 0.31);
            FaceFilter three = new FaceFilter.Ids(ids(10, 2_000, 4_999));
            for (FaceFilter filter : List.of(ALL, wide, half, narrow, hundredth, three)) {
                for (int k : new int[] {1, 5, 120, 2_400}) {
                    float[] probe = unit(seeded(k), 16);
                    List<Hit> expected = naive(faces, probe, filter, k, -1);
                    List<Long> hits = ids(large.search(probe, filter, k, -1, ANN));
                    assertEquals(expected.size(), hits.size(), filter + ", k " + k);
                    assertTrue(
                            hits.stream().allMatch(id -> filter.passes(new FaceId(id), attributesOf(faces, id))),
                            filter + ", k " + k);
                }
            }
        }
    }

    private static Attributes attributesOf(List<GalleryFace> faces, long id) {
        return faces.get((int) id - 1).attributes();
    }

    private static FaceFilter range(String name, double from, double to) {
        return new FaceFilter.Range(name, from, to);
    }
}
