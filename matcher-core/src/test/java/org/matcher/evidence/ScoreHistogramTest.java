package org.matcher.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ScoreHistogramTest {
    @Test
    void of_scoresAtEdges_lieInTheBinAboveTheEdge() {
        ScoreHistogram scores = ScoreHistogram.of(new double[] {0.29, 0.57, 0.58, 0.589, -0.01, 1, -1});
        assertEquals(1, scores.count(29));
        assertEquals(1, scores.count(57));
        assertEquals(2, scores.count(58));
        assertEquals(1, scores.count(-1));
        assertEquals(1, scores.count(100));
        assertEquals(1, scores.count(-100));
        assertEquals(7, scores.total());
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, 1.0001, -1.0001, Double.POSITIVE_INFINITY})
    void of_noCosine_isRefused(double score) {
        assertThrows(IllegalArgumentException.class, () -> ScoreHistogram.of(new double[] {score}));
    }

    @Test
    void atLeast_anyBin_isTheSumOfTheCountsFromThere() {
        ScoreHistogram scores = new ScoreHistogram(-2, new long[] {0, 3, 0, 5, 0});
        assertEquals(-1, scores.firstBin());
        assertEquals(2, scores.endBin());
        assertArrayEquals(new long[] {3, 0, 5}, scores.counts());
        assertEquals(8, scores.atLeast(-50));
        assertEquals(5, scores.atLeast(0));
        assertEquals(0, scores.atLeast(2));
        assertEquals(0, scores.count(50));
    }

    @Test
    void empty_hasNothingAnywhere() {
        assertEquals(ScoreHistogram.EMPTY, new ScoreHistogram(7, new long[] {0, 0}));
        assertEquals(0, ScoreHistogram.EMPTY.total());
        assertEquals(0, ScoreHistogram.EMPTY.atLeast(-100));
    }

    @Test
    void counts_outOfRange_areRefused() {
        assertThrows(IllegalArgumentException.class, () -> new ScoreHistogram(0, new long[] {-1}));
        assertThrows(IllegalArgumentException.class, () -> new ScoreHistogram(0, new long[] {Long.MAX_VALUE, 1}));
        assertThrows(IllegalArgumentException.class, () -> new ScoreHistogram(100, new long[] {1, 1}));
        assertThrows(IllegalArgumentException.class, () -> new ScoreHistogram(-101, new long[] {1}));
    }

    @Test
    void split_anyHistogram_losesNothingAndIsNearEven() {
        long seed = 11;
        ScoreHistogram scores = Scores.normal(seed, 10_000, 0.1, 0.1);
        ScoreHistogram.Halves halves = scores.split(new Random(seed));
        for (int bin = -100; bin <= 100; bin++) {
            assertEquals(
                    scores.count(bin), halves.one().count(bin) + halves.other().count(bin), "seed " + seed);
        }
        assertTrue(Math.abs(halves.one().total() - 5000) < 250, "seed " + seed); // five standard deviations
    }
}
