package org.matcher.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.matcher.evidence.AgeRange.Source;

final class AgeGapYearsTest {
    @ParameterizedTest
    @CsvSource({
        "3, 5, 7, 12, 2, 9", // apart
        "3, 8, 7, 12, 0, 9", // overlapping
        "3, 20, 7, 12, 0, 13", // one within the other
        "4, 4, 4, 4, 0, 0",
    })
    void between_twoRanges_isLeastAndMostEitherWay(
            double oneLow, double oneHigh, double otherLow, double otherHigh, double least, double most) {
        AgeRange one = new AgeRange(oneLow, oneHigh, Source.FACE);
        AgeRange other = new AgeRange(otherLow, otherHigh, Source.DATES);

        assertEquals(new AgeGapYears(least, most, Source.FACE), AgeGapYears.between(one, other));
        assertEquals(new AgeGapYears(least, most, Source.FACE), AgeGapYears.between(other, one));
    }

    @Test
    void between_spansApart_reachesFromTheNearerToTheFartherEnds() {
        AgeRange young = new AgeRange(3, 4, Source.DATES);
        AgeRange old = new AgeRange(8, 12, Source.FACE);
        assertEquals(new AgeGapYears(4, 9, Source.FACE), AgeGapYears.between(young, old));
        assertEquals(AgeGapYears.between(young, old), AgeGapYears.between(old, young));
        assertEquals(
                "4 to 9 years between the two faces, an age being read from a face",
                AgeGapYears.between(young, old).words());
    }

    @Test
    void between_spansThatOverlap_beginsAtZero() {
        AgeGapYears gap = AgeGapYears.between(new AgeRange(3, 8, Source.DATES), new AgeRange(5, 6, Source.DATES));
        assertEquals(new AgeGapYears(0, 3, Source.DATES), gap);
    }

    @Test
    void words_anAgeUnknown_saysThatTheGapIs() {
        AgeGapYears gap = AgeGapYears.between(new AgeRange(3, 8, Source.DATES), AgeRange.UNKNOWN);
        assertEquals("the age gap is unknown: an age is", gap.words());
    }

    @Test
    void ageGapYears_notOrdered_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> new AgeGapYears(2, 1, Source.DATES));
        assertThrows(IllegalArgumentException.class, () -> new AgeGapYears(-1, 1, Source.DATES));
    }
}
