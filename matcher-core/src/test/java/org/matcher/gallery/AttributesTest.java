package org.matcher.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AttributesTest {
    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void numbers_notFinite_isRefusedInWords(double number) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> new Attributes(Map.of(), Map.of("quality", number)));

        assertEquals(
                "an attribute must be finite, got %s: leave out what is not known".formatted(number),
                refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 101})
    void names_emptyOrTooLong_areRefused(int length) {
        String name = "n".repeat(length);

        assertThrows(IllegalArgumentException.class, () -> Attributes.ofTags(Map.of(name, "")));
        assertThrows(IllegalArgumentException.class, () -> new Attributes(Map.of(), Map.of(name, 1.0)));
        assertThrows(IllegalArgumentException.class, () -> new FaceFilter.Range(name, 0, 1));
    }

    @Test
    void tagValue_tooLong_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> Attributes.ofTags(Map.of("n", "v".repeat(8_001))));
    }

    @Test
    void maps_changedAfterwards_changeNothing() {
        Map<String, Double> numbers = new HashMap<>(Map.of("age", 8.0));
        Attributes attributes = new Attributes(Map.of(), numbers);

        numbers.put("age", 9.0);

        assertEquals(8.0, attributes.numbers().get("age"));
    }

    @Test
    void range_turnedRoundOrNoNumber_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> new FaceFilter.Range("age", 2, 1));
        assertThrows(IllegalArgumentException.class, () -> new FaceFilter.Range("age", Double.NaN, 1));
        assertThrows(IllegalArgumentException.class, () -> new FaceFilter.Range("age", 1, Double.NaN));
    }
}
