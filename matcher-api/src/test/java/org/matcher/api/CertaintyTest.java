package org.matcher.api;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CertaintyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "97 % certain",
                "97% match",
                "similarity: 0.97 (97 %)",
                "with a probability of 99.9 per cent",
                "a score of 80%",
                "99&#37; the same person"
            })
    void assertNone_percentageOfCertainty_fails(String text) {
        assertThrows(AssertionError.class, () -> Certainty.assertNone(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"the central 68 % of ages", "score 0.97", "95 % interval. The score is a cosine", "width: 50%"})
    void assertNone_otherFigures_passes(String text) {
        Certainty.assertNone(text);
    }
}
