package org.matcher.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EvidenceTest {
    private static final Strata STRATA = Strata.of(Stratum.keyed("child-child gap0-2"));

    @ParameterizedTest
    @CsvSource({
        "0, NONE",
        "0.3, NONE",
        "0.302, SLIGHT",
        "0.99, SLIGHT",
        "1, MODERATE",
        "2, CONSIDERABLE",
        "3, STRONG",
        "4, VERY_STRONG",
        "5.99, VERY_STRONG",
        "6, EXTREMELY_STRONG",
        "Infinity, EXTREMELY_STRONG",
    })
    void weight_eitherDirection_isOfTheRange(double log10, Weight weight) {
        assertEquals(weight, Weight.of(log10));
        assertEquals(weight, Weight.of(-log10));
    }

    @Test
    void weight_notANumber_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> Weight.of(Double.NaN));
    }

    @ParameterizedTest
    @CsvSource({
        "1.5, 'The score has moderate weight for the faces being of one person.'",
        "-0.5, 'The score has slight weight against the faces being of one person.'",
        "-2, 'The score has considerable weight against the faces being of one person; this is all that the calibration can support.'",
        "0.1, 'The score is about as much to be expected if both faces are of one person as if they are of two.'",
    })
    void words_eachDirection_readAsASentence(double log10, String words) {
        assertEquals(words, new Evidence.Weighed(log10, -2, 3, STRATA, "drawn").words());
    }

    @Test
    void words_everyOutcome_holdNoPercentageAndNoVerdict() {
        for (double log10 = -2; log10 <= 3; log10 += 0.1) {
            String words = new Evidence.Weighed(log10, -2, 3, STRATA, "drawn").words();
            assertFalse(words.matches(".*(%|percent|match|\\d).*"), words);
        }
    }

    @ParameterizedTest
    @CsvSource({"1.5, 1, 1.5", "1.5, 10, 0.5", "0.2, 10, 0", "-0.5, 10, -0.5", "3, 2, 2.69897"})
    void bestOf_severalReferences_dividesARatioAboveOneByTheirNumber(double log10, int references, double left) {
        Evidence evidence = new Evidence.Weighed(log10, -2, 3, STRATA, "drawn").bestOf(references);

        Evidence.Weighed weighed = assertInstanceOf(Evidence.Weighed.class, evidence);
        assertEquals(left, weighed.log10(), 1e-5);
        assertEquals(
                references > 1 && log10 > 0,
                weighed.strata().assumption().contains("the best of %d references".formatted(references)),
                weighed.strata().assumption());
    }

    @Test
    void bestOf_notCalibrated_staysSo() {
        Evidence evidence = new Evidence.NotCalibrated("too few scores", STRATA, "drawn");

        assertEquals(evidence, evidence.bestOf(3));
    }

    @Test
    void weighed_outsideItsBounds_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Evidence.Weighed(4, -2, 3, STRATA, "drawn"));
        assertThrows(IllegalArgumentException.class, () -> new Evidence.Weighed(Double.NaN, -2, 3, STRATA, "drawn"));
        assertTrue(new Evidence.Weighed(3, -2, 3, STRATA, "drawn").atBound());
    }
}
