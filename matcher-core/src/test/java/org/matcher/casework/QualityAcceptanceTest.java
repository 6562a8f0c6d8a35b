package org.matcher.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matcher.face.quality.Verdict;

final class QualityAcceptanceTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " \u3000", "two\nlines", "bell\u0007"})
    void reason_thatSaysNothingOrHidesSomething_isRefused(String reason) {
        assertThrows(IllegalArgumentException.class, () -> new QualityAcceptance(Verdict.WEAK, reason));
    }

    @Test
    void reason_atItsLongest_isTakenAndOneMoreRefused() {
        String longest = "x".repeat(QualityAcceptance.LONGEST_REASON);
        assertEquals(longest, new QualityAcceptance(Verdict.WEAK, longest).reason());
        assertThrows(IllegalArgumentException.class, () -> new QualityAcceptance(Verdict.WEAK, longest + "x"));
    }

    @Test
    void worst_good_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> new QualityAcceptance(Verdict.GOOD, "all is well"));
    }
}
