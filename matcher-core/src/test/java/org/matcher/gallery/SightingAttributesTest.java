package org.matcher.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.matcher.gallery.SightingAttributes.agesOverlapping;
import static org.matcher.gallery.SightingAttributes.capturedBetween;
import static org.matcher.gallery.SightingAttributes.qualityAtLeast;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SightingAttributesTest {
    private static final FaceId ANY = new FaceId(1);

    @ParameterizedTest
    @CsvSource({
        "8, 12, true",
        "0, 3, true",
        "4, 5, true",
        "0, 99, true",
        "8.5, 12, false",
        "0, 2.9, false",
        "8, 8, true",
    })
    void agesOverlapping_faceOfThreeToEight_passesIfTheyTouch(double low, double high, boolean passes) {
        Attributes face = numbers(Map.of("ageLow", 3.0, "ageHigh", 8.0));

        assertEquals(passes, agesOverlapping(low, high).passes(ANY, face));
    }

    @Test
    void agesOverlapping_noEstimate_passes() {
        assertTrue(agesOverlapping(8, 12).passes(ANY, Attributes.NONE));
    }

    @Test
    void agesOverlapping_oneEndKnown_failsOnlyWhereThatEndIsOutside() {
        Attributes atLeastForty = numbers(Map.of("ageLow", 40.0));

        assertFalse(agesOverlapping(8, 12).passes(ANY, atLeastForty));
        assertTrue(agesOverlapping(8, 40).passes(ANY, atLeastForty));
    }

    @Test
    void agesOverlapping_turnedRound_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> agesOverlapping(12, 8));
        assertThrows(IllegalArgumentException.class, () -> agesOverlapping(Double.NaN, 8));
    }

    @Test
    void qualityAtLeast_limitAndUnknown_pass() {
        assertTrue(qualityAtLeast(0.5).passes(ANY, numbers(Map.of("quality", 0.5))));
        assertFalse(qualityAtLeast(0.5).passes(ANY, numbers(Map.of("quality", 0.49))));
        assertTrue(qualityAtLeast(0.5).passes(ANY, Attributes.NONE));
    }

    @Test
    void capturedBetween_firstAndLastMoment_passAndUnknownDoesNot() {
        Instant first = Instant.parse("2026-05-01T00:00:00Z");
        Instant last = Instant.parse("2026-05-31T23:59:59.999Z");
        FaceFilter may = capturedBetween(first, last);

        assertTrue(may.passes(ANY, capturedAt(first)));
        assertTrue(may.passes(ANY, capturedAt(last)));
        assertFalse(may.passes(ANY, capturedAt(last.plusMillis(1))));
        assertFalse(may.passes(ANY, Attributes.NONE));
    }

    private static Attributes capturedAt(Instant instant) {
        return numbers(Map.of("captured", SightingAttributes.time(instant)));
    }

    private static Attributes numbers(Map<String, Double> numbers) {
        return new Attributes(Map.of(), numbers);
    }
}
