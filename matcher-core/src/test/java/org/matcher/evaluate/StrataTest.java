package org.matcher.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.matcher.folder.FileResult;
import org.matcher.folder.PictureFile;

final class StrataTest {
    @Test
    void pairScores_strata_holdTheirPairsAndTheirFailures() {
        FileResult.Failed failed =
                new FileResult.Failed(new PictureFile("2.jpg"), FileResult.Failed.NO_FACE, "no face", List.of());
        PairScores scores = new PairScores(
                List.of(pair("1.jpg", "2.jpg", "day"), pair("1.jpg", "3.jpg", "night"), pair("3.jpg", "4.jpg", "day")),
                List.of(scored(OptionalDouble.empty()), scored(OptionalDouble.of(0.5)), scored(OptionalDouble.of(0.7))),
                List.of(failed));

        SortedMap<String, PairScores> byLight = scores.strata().getOrDefault("light", Collections.emptySortedMap());

        assertEquals(List.of("day", "night"), List.copyOf(byLight.keySet()));
        List<PairScores> strata = List.copyOf(byLight.values());
        PairScores day = strata.getFirst();
        assertEquals(List.of(scored(OptionalDouble.empty()), scored(OptionalDouble.of(0.7))), day.scored());
        assertEquals(4, day.pictures());
        assertEquals(List.of(failed), day.failed());
        assertEquals(List.of(), strata.getLast().failed(), "its pictures all gave a face");
    }

    @Test
    void pairScores_aScoreTooFew_isRefused() {
        List<Pair> pairs = List.of(pair("1.jpg", "2.jpg", "day"));

        assertThrows(IllegalArgumentException.class, () -> new PairScores(pairs, List.of(), List.of()));
    }

    private static Pair pair(String a, String b, String light) {
        return new Pair(new PictureFile(a), new PictureFile(b), true, 0, Map.of("light", light));
    }

    private static ScoredPair scored(OptionalDouble score) {
        return new ScoredPair(true, 0, score);
    }
}
