package org.matcher.face.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QualityTest {
    @ParameterizedTest
    @CsvSource({"0, NOT_SEARCHABLE", "14, NOT_SEARCHABLE", "15, WEAK", "49, WEAK", "50, GOOD", "100, GOOD"})
    void verdict_atItsBounds_isAsDocumented(int score, Verdict verdict) {
        assertEquals(verdict, Verdict.of(score));
    }

    @ParameterizedTest
    @CsvSource({"40, GOOD", "10, WEAK", "7, WEAK", "4, NOT_SEARCHABLE"})
    void of_eyesThatFarApart_hasTheVerdict(double pixels, Verdict verdict) {
        assertEquals(verdict, Quality.of(portrait(pixels, .15, 0)).verdict());
    }

    @Test
    void of_severalFaults_namesTheWorstFirst() {
        Quality quality = Quality.of(portrait(9, .003, .3));
        assertEquals(List.of(QualityReason.BLURRED, QualityReason.TOO_SMALL), quality.reasons());
        assertEquals((int) QualityComponent.SHARPNESS.of(quality.measures()), quality.score());
    }

    @Test
    void of_turnedHead_saysWhichWay() {
        QualityMeasures aside = new QualityMeasures(60, .15, 128, 60, 180, 0, -75, -2, 1, 2.5, 0, .1);
        QualityMeasures down = new QualityMeasures(60, .15, 128, 60, 180, 0, 3, -55, 1, 2.5, 0, .1);
        assertEquals(List.of(QualityReason.TURNED_ASIDE), Quality.of(aside).reasons());
        assertEquals(List.of(QualityReason.TURNED_UP_OR_DOWN), Quality.of(down).reasons());
    }

    @Test
    void measures_notFinite_areRefused() {
        assertThrows(IllegalArgumentException.class, () -> portrait(Double.NaN, .15, 0));
        assertThrows(IllegalArgumentException.class, () -> portrait(60, Double.POSITIVE_INFINITY, 0));
    }

    @Test
    void reasons_haveCodesOfTheirOwnAndASentence() {
        QualityReason[] reasons = QualityReason.values();
        assertEquals(
                reasons.length,
                Arrays.stream(reasons).map(QualityReason::code).distinct().count());
        for (QualityReason reason : reasons) {
            assertTrue(reason.code().matches("[a-z]+(-[a-z]+)*"), reason.code());
            assertTrue(reason.sentence().endsWith("."), reason.sentence());
        }
    }

    @Test
    void words_ofEachVerdict_sayWhatIsWrong() {
        assertEquals("Good picture.", Qualities.GOOD.words());
        assertEquals("Weak picture: The face is blurred.", Qualities.WEAK.words());
        assertEquals(
                "Picture too poor to search with: The face is so dark that little of it can be told apart. "
                        + "The face is small: its eyes are only a few pixels apart.",
                Qualities.NOT_SEARCHABLE.words());
    }

    @Test
    void quality_weakWithoutReason_isRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> new Quality(30, Verdict.WEAK, List.of(), Qualities.PORTRAIT));
    }

    private static QualityMeasures portrait(double interEyeDistancePx, double sharpness, double burntShare) {
        return new QualityMeasures(interEyeDistancePx, sharpness, 128, 60, 180, burntShare, 3, -2, 1, 2.5, 0, .1);
    }
}
