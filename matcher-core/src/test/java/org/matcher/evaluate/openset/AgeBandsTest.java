package org.matcher.evaluate.openset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.matcher.evidence.AgeGap;

final class AgeBandsTest {
    @ParameterizedTest
    @CsvSource({"0, 0-3", "3.9, 0-3", "4, 4-7", "7.99, 4-7", "8, 8-12", "13, 13-17", "17.9, 13-17", "18, 18+"})
    void ofAge_completedYears_count(double age, String band) {
        assertEquals(band, AgeBands.ofAge(OptionalDouble.of(age)));
    }

    /** An evaluation and the evidence must mean the same by a band. */
    @ParameterizedTest
    @CsvSource({"0, 0-2", "2.5, 0-2", "2.99, 0-2", "3, 3-5", "5.6, 3-5", "6, 6-10", "10.9, 6-10", "11, >10", "40, >10"})
    void ofGap_isTheBandOfEvidence(double gap, String band) {
        assertEquals(band, AgeBands.ofGap(OptionalDouble.of(gap)));
        assertEquals(AgeGap.of(gap).label(), AgeBands.ofGap(OptionalDouble.of(gap)));
    }
}
