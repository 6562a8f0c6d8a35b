package org.matcher.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.matcher.evidence.AgeRange.Source;

final class YearsApartTest {
    @ParameterizedTest
    @CsvSource({
        "3, 5, 7, 12, 2, 9", // apart
        "3, 8, 7, 12, 0, 9", // overlapping
        "3, 20, 7, 12, 0, 13", // one within the other
        "4, 4, 4, 4, 0, 0",
    })
    void between_twoRanges_isLeastAndMostEitherWay(
            double oneLow, double oneHigh, double otherLow, double otherHigh, double low, double high) {
        AgeRange one = new AgeRange(oneLow, oneHigh, Source.FACE);
        AgeRange other = new AgeRange(otherLow, otherHigh, Source.DATES);

        assertEquals(Optional.of(new YearsApart(low, high)), YearsApart.between(one, other));
        assertEquals(Optional.of(new YearsApart(low, high)), YearsApart.between(other, one));
    }

    @Test
    void between_unknownAge_isUnknown() {
        assertEquals(Optional.empty(), YearsApart.between(AgeRange.UNKNOWN, new AgeRange(3, 4, Source.FACE)));
    }
}
