package org.matcher.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Hidden faces are in no answer, come back as they were, and can be purged. */
public abstract class GalleryHidingContract extends GalleryContract {
    protected GalleryHidingContract(GalleryEngine engine) {
        super(engine);
    }

    @ParameterizedTest
    @EnumSource
    void hide_some_takesThemOutOfEveryAnswer(SearchMode mode) {
        put(face(1, EAST, Map.of("crawl", "a")), face(2, EAST, Map.of("crawl", "b")), face(3, NORTH, Map.of()));

        gallery.hide(tag("crawl", "a"), NOW);

        assertEquals(List.of(2L, 3L), ids(gallery.search(EAST, ALL, 10, -1, mode)));
        assertEquals(List.of(), ids(gallery.search(EAST, tag("crawl", "a"), 10, -1, mode)));
        assertEquals(Optional.empty(), gallery.get(new FaceId(1)));
        gallery.refresh();
        assertEquals(new GalleryHealth(2, 1, 3), gallery.health());
    }

    @ParameterizedTest
    @EnumSource
    void restore_some_bringsThemBackAsTheyWere(SearchMode mode) {
        Attributes attributes = new Attributes(Map.of("crawl", "a"), Map.of("year", 2020.0));
        put(new GalleryFace(new FaceId(1), NORTH_EAST, attributes), face(2, EAST, Map.of("crawl", "b")));
        gallery.hide(ALL, NOW);

        gallery.restore(new FaceFilter.Range("year", 2020, 2020), NOW);

        assertEquals(List.of(1L), ids(gallery.search(EAST, ALL, 10, -1, mode)));
        assertEquals(attributes, gallery.get(new FaceId(1)).orElseThrow().attributes());
        gallery.refresh();
        assertEquals(new GalleryHealth(1, 1, 2), gallery.health());
    }

    @Test
    void hideAndRestore_repeated_doNoHarm() {
        put(face(1, EAST, Map.of()), face(2, NORTH, Map.of()));
        for (int time = 0; time < 3; time++) {
            gallery.restore(ALL, SOON);
            gallery.hide(new FaceFilter.Ids(ids(1, 99)), SOON);
            gallery.hide(new FaceFilter.Ids(ids(1, 99)), SOON);
        }
        gallery.refresh();

        assertEquals(new GalleryHealth(1, 1, 2), gallery.health());
        assertEquals(List.of(2L), ids(gallery.search(EAST, ALL, 10, -1, EXACT)));
    }

    @Test
    void hide_faceNotYetVisible_hidesIt() {
        gallery.upsert(List.of(face(1, EAST, Map.of()), face(2, NORTH, Map.of())), SOON);

        gallery.hide(new FaceFilter.Ids(ids(1)), SOON);
        gallery.refresh();

        assertEquals(List.of(2L), ids(gallery.search(EAST, ALL, 10, -1, EXACT)));
    }

    @Test
    void upsert_hiddenFace_isSeenOnce() {
        put(face(1, EAST, Map.of()), face(2, EAST, Map.of()), face(3, EAST, Map.of()));
        gallery.hide(ALL, NOW);

        put(face(1, NORTH, Map.of()));
        put(face(2, NORTH, Map.of()), face(4, NORTH, Map.of()));

        assertEquals(List.of(1L, 2L, 4L), ids(gallery.search(NORTH, ALL, 10, -1, EXACT)));
        gallery.restore(ALL, NOW);
        assertEquals(List.of(1L, 2L, 4L, 3L), ids(gallery.search(NORTH, ALL, 10, -1, EXACT)));
    }

    @Test
    void delete_hiddenFace_isForGood() {
        put(face(1, EAST, Map.of()), face(2, EAST, Map.of()), face(3, EAST, Map.of()));
        gallery.hide(new FaceFilter.Ids(ids(1, 2)), NOW);

        gallery.delete(new FaceFilter.Ids(ids(2, 3)), NOW);
        gallery.restore(ALL, NOW);
        gallery.refresh();

        assertEquals(List.of(1L), ids(gallery.search(EAST, ALL, 10, -1, EXACT)));
        assertEquals(0, gallery.health().hidden());
    }

    @Test
    void delete_all_purgesTheHiddenToo() {
        put(face(1, EAST, Map.of()), face(2, EAST, Map.of()));
        gallery.hide(new FaceFilter.Ids(ids(1)), NOW);

        gallery.delete(ALL, NOW);
        gallery.restore(ALL, NOW);

        assertEquals(new GalleryHealth(0, 0, 0), gallery.health());
    }

    @Test
    void hide_many_keepsTheAnswersOfTheRest() {
        long seed = 17;
        List<GalleryFace> faces = people(2_500, 16, seed);
        try (Gallery large = open("large", 16)) {
            fill(large, faces);
            FaceFilter hidden = tag("crawl", "c0", "c1", "c2", "c3");
            large.hide(hidden, NOW);
            large.restore(tag("crawl", "c1"), NOW);
            large.refresh();
            FaceFilter seen = new FaceFilter.Not(tag("crawl", "c0", "c2", "c3"));
            float[] probe = unit(seeded(seed), 16);

            List<Hit> expected = naive(faces, probe, seen, 50, -1);
            Hits exact = large.search(probe, ALL, 50, -1, EXACT);
            assertEquals(expected.stream().map(hit -> hit.id().value()).toList(), ids(exact), "seed " + seed);
            List<Long> near = ids(large.search(probe, ALL, 50, -1, ANN));
            assertEquals(50, near.size(), "seed " + seed);
            assertEquals(
                    2_500 - large.health().hidden(),
                    large.search(probe, ALL, 2_500, -1, ANN).hits().size(),
                    "seed " + seed);
        }
    }
}
