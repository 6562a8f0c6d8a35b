package org.matcher.casework.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MilestoneTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "999, 0",
        "1000, 1000",
        "1499, 1000",
        "1500, 1500",
        "2249, 1500",
        "2250, 2250",
        "3375, 3375",
        "5062, 5062",
        "1000000, 985063"
    })
    void reached_soManySightings_isTheHighestNotAbove(long sightings, long milestone) {
        assertEquals(milestone, Milestone.reached(sightings));
    }
}
