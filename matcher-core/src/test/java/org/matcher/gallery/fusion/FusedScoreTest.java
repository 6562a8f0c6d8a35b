package org.matcher.gallery.fusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class FusedScoreTest {
    @Test
    void of_severalScores_isTheirMeanWithTheBest() {
        FusedScore scores = FusedScore.of(List.of(0.2f, 0.6f, 0.4f));
        assertEquals(0.4f, scores.fused(), 1e-6f);
        assertEquals(0.6f, scores.best());
        assertEquals(3, scores.references());
    }

    @Test
    void of_oneScore_isThatScore() {
        assertEquals(FusedScore.single(-0.3f), FusedScore.of(List.of(-0.3f)));
    }

    @Test
    void of_noScores_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> FusedScore.of(List.of()));
    }

    @Test
    void reaches_oneReference_needsTheThreshold() {
        assertTrue(FusedScore.single(0.4f).reaches(0.4f));
        assertFalse(FusedScore.single(0.399f).reaches(0.4f));
    }

    @Test
    void reaches_meanBelow_needsABestScoreThatIsHigherTheMoreReferencesThereAre() {
        assertTrue(new FusedScore(0.1f, 0.44f, 2).reaches(0.4f));
        assertFalse(new FusedScore(0.1f, 0.42f, 2).reaches(0.4f));
        assertTrue(new FusedScore(0.1f, 0.51f, 10).reaches(0.4f));
        assertFalse(new FusedScore(0.1f, 0.49f, 10).reaches(0.4f));
    }

    @Test
    void reaches_meanAtTheThreshold_isEnough() {
        assertTrue(new FusedScore(0.4f, 0.41f, 10).reaches(0.4f));
    }

    @Test
    void highestReached_anyScore_isTheBorderOfWhatItReaches() {
        for (FusedScore scores :
                List.of(FusedScore.single(0.4f), new FusedScore(0.3f, 0.5f, 4), new FusedScore(0.45f, 0.5f, 4))) {
            assertTrue(scores.reaches((float) scores.highestReached() - 1e-6f), scores.toString());
            assertFalse(scores.reaches((float) scores.highestReached() + 1e-6f), scores.toString());
        }
    }

    @Test
    void fusedScore_whatCannotBe_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> new FusedScore(0.5f, 0.4f, 2));
        assertThrows(IllegalArgumentException.class, () -> new FusedScore(Float.NaN, 0.4f, 2));
        assertThrows(IllegalArgumentException.class, () -> new FusedScore(0.4f, 1.1f, 2));
        assertThrows(IllegalArgumentException.class, () -> new FusedScore(0.4f, 0.4f, 0));
    }
}
