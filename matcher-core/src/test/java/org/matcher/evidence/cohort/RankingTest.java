package org.matcher.evidence.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.matcher.evidence.cohort.NormalisedScore.Method;
import org.matcher.evidence.cohort.NormalisedScore.Normalised;
import org.matcher.evidence.cohort.NormalisedScore.Plain;
import org.matcher.evidence.cohort.Ranking.By;

final class RankingTest {
    private static final NormalisedScore HIGH = new Normalised(3, Method.S_NORM, "c9-1000");
    private static final NormalisedScore LOW = new Normalised(1, Method.S_NORM, "c9-1000");

    @Test
    void of_allNormalised_isByTheNormalisedValueAndEqualsStay() {
        Ranking<String> ranking = Ranking.of(List.of("a", "b", "c", "d"), List.of(LOW, HIGH, LOW, HIGH));
        assertEquals(By.NORMALISED, ranking.by());
        assertEquals(List.of("b", "d", "a", "c"), items(ranking));
        assertEquals(HIGH, ranking.items().getFirst().normalised());
    }

    @Test
    void of_onePlain_staysAsItCame() {
        Ranking<String> ranking = Ranking.of(List.of("a", "b", "c"), List.of(LOW, new Plain(0.9, "why"), HIGH));
        assertEquals(By.SCORE, ranking.by());
        assertEquals(List.of("a", "b", "c"), items(ranking));
    }

    @Test
    void of_twoCohortsOrMethods_staysAsItCame() {
        for (NormalisedScore other :
                List.of(new Normalised(3, Method.S_NORM, "c8-1000"), new Normalised(3, Method.Z_NORM, "c9-1000"))) {
            assertEquals(List.of("a", "b"), items(Ranking.of(List.of("a", "b"), List.of(LOW, other))));
        }
    }

    @Test
    void of_nothing_isByTheScore() {
        assertEquals(By.SCORE, Ranking.of(List.of(), List.of()).by());
    }

    private static List<String> items(Ranking<String> ranking) {
        return ranking.items().stream().map(Ranking.Ranked::item).toList();
    }
}
