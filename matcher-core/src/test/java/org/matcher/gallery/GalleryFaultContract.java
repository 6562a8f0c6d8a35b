package org.matcher.gallery;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.matcher.gallery.FaceFilter.ALL;
import static org.matcher.gallery.GalleryFixtures.MODEL;
import static org.matcher.gallery.GalleryFixtures.face;
import static org.matcher.gallery.SearchMode.ANN;
import static org.matcher.gallery.SearchMode.EXACT;
import static org.matcher.gallery.Visibility.NOW;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.matcher.embed.ModelId;

/** What is refused, and that nothing is left behind. */
public abstract class GalleryFaultContract extends GalleryContract {
    static final List<float[]> REFUSED = List.of(
            new float[] {1, 0, 0},
            new float[] {1, 0, 0, 0, 0},
            new float[] {Float.NaN, 0, 0, 0},
            new float[] {Float.POSITIVE_INFINITY, 0, 0, 0},
            new float[] {0, 0, 0, 0},
            new float[] {1, 0.1f, 0, 0});

    protected GalleryFaultContract(GalleryEngine engine) {
        super(engine);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 10_001, 1_000_000})
    void search_kOutOfRange_isRefused(int k) {
        put(face(1, EAST, Map.of()));

        assertThrows(IllegalArgumentException.class, () -> gallery.search(EAST, ALL, k, -1, EXACT));
        assertThrows(IllegalArgumentException.class, () -> gallery.search(EAST, ALL, k, -1, ANN));
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
    void space_anotherModel_isRefusedInWords() {
        ModelId other = new ModelId("other-2");

        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> gallery.space().requireModel(other));

        assertEquals(
                "vector was made by other-2, the gallery holds contract-1: compute it again with that model",
                refused.getMessage());
        assertDoesNotThrow(() -> gallery.space().requireModel(MODEL));
    }

    @Test
    void close_twice_isSafeAndEndsTheRest() {
        put(face(1, EAST, Map.of()));
        gallery.close();

        assertDoesNotThrow(gallery::close);
        assertThrows(IllegalStateException.class, () -> gallery.search(EAST, ALL, 1, -1, EXACT));
        assertThrows(IllegalStateException.class, () -> put(face(2, EAST, Map.of())));
        assertThrows(IllegalStateException.class, () -> gallery.delete(ALL, NOW));
        assertThrows(IllegalStateException.class, () -> gallery.hide(ALL, NOW));
        assertThrows(IllegalStateException.class, () -> gallery.restore(ALL, NOW));
        assertThrows(IllegalStateException.class, () -> gallery.get(new FaceId(1)));
        assertThrows(IllegalStateException.class, gallery::refresh);
        assertThrows(IllegalStateException.class, gallery::health);
    }
}
