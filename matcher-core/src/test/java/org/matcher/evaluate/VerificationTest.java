package org.matcher.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class VerificationTest {
    @Test
    void of_cleanlySeparatedFolds_isPerfect() {
        Verification result = Verification.of(
                List.of(pair(true, 0, 0.8), pair(false, 0, 0.1), pair(true, 1, 0.7), pair(false, 1, 0.2)));

        assertEquals(4, result.pairs());
        assertEquals(1, result.accuracy());
        assertEquals(0, result.accuracyStd());
        assertEquals(OptionalDouble.of(1), result.atFar1e2().trueAcceptRate());
        assertEquals(OptionalDouble.of(1), result.atFar1e3().trueAcceptRate());
    }

    @Test
    void of_twoFolds_takesEachThresholdFromTheOther() {
        // Fold 1 alone would be cut at .45, fold 0 alone at .15: each is judged with the other's cut.
        Verification result = Verification.of(
                List.of(pair(true, 0, 0.2), pair(false, 0, 0.1), pair(true, 1, 0.5), pair(false, 1, 0.4)));

        assertEquals(0.45, result.folds().get(0).threshold().orElseThrow(), 1e-9);
        assertEquals(0.15, result.folds().get(1).threshold().orElseThrow(), 1e-9);
        assertEquals(0.5, result.folds().get(0).accuracy(), "the same pair of fold 0 lies under .45");
        assertEquals(0.5, result.folds().get(1).accuracy(), "the different pair of fold 1 lies over .15");
        assertEquals(0.5, result.accuracy());
    }

    @Test
    void of_foldsOfUnequalAccuracy_givesTheSampleDeviation() {
        Verification result = Verification.of(List.of(
                pair(true, 0, 0.9),
                pair(false, 0, 0.1),
                pair(true, 1, 0.9),
                pair(false, 1, 0.95),
                pair(true, 2, 0.8),
                pair(false, 2, 0.2)));

        // Accuracies 1, 1/2, 1: mean 5/6, deviation sqrt(((1/6)^2 + (1/3)^2 + (1/6)^2) / 2).
        assertEquals(5.0 / 6, result.accuracy(), 1e-12);
        assertEquals(Math.sqrt((1.0 / 36 + 1.0 / 9 + 1.0 / 36) / 2), result.accuracyStd(), 1e-12);
    }

    @Test
    void of_tiedScores_acceptsAtTheThresholdItself() {
        Verification result = Verification.of(List.of(
                pair(true, 0, 0.5), pair(true, 0, 0.5), pair(false, 0, 0.5), pair(true, 1, 0.5), pair(false, 1, 0.5)));

        // Nothing can part equal scores. Fold 0 has a tie between all and none; its pairs are 2 : 1.
        assertEquals(
                OptionalDouble.empty(),
                result.folds().get(1).threshold(),
                "the other fold is right more often if all are accepted");
        assertEquals(0.5, result.folds().get(1).accuracy());
        assertEquals(OptionalDouble.of(0), result.atFar1e2().trueAcceptRate(), "no different pair may pass");
    }

    @Test
    void of_oneFold_usesItsOwnPairs() {
        Verification result = Verification.of(List.of(pair(true, 3, 0.6), pair(false, 3, 0.2)));

        assertEquals(1, result.folds().size());
        assertEquals(0.4, result.folds().getFirst().threshold().orElseThrow(), 1e-9);
        assertEquals(1, result.accuracy());
        assertEquals(0, result.accuracyStd());
    }

    @Test
    void of_onlySamePairs_hasNoTrueAcceptRate() {
        Verification result = Verification.of(List.of(pair(true, 0, 0.6), pair(true, 1, -0.2)));

        assertEquals(1, result.accuracy(), "accepting everything is right");
        assertTrue(result.atFar1e2().trueAcceptRate().isEmpty());
        assertTrue(result.atFar1e3().threshold().isEmpty());
    }

    @Test
    void of_onlyDifferentPairs_rejectsEvenTheHighestScore() {
        Verification result = Verification.of(List.of(pair(false, 0, 1), pair(false, 1, 1)));

        assertEquals(1, result.accuracy());
    }

    @Test
    void of_pairWithoutScore_isAnErrorOfEitherKind() {
        Verification result = Verification.of(List.of(
                pair(true, 0, 0.9),
                pair(false, 0, 0.1),
                missing(true, 0),
                missing(false, 0),
                pair(true, 1, 0.9),
                pair(false, 1, 0.1)));

        assertEquals(0.5, result.folds().get(0).accuracy());
        assertEquals(1, result.folds().get(1).accuracy());
        assertEquals(OptionalDouble.of(2.0 / 3), result.atFar1e2().trueAcceptRate());
    }

    @Test
    void of_allWithoutScore_isAllWrong() {
        Verification result = Verification.of(List.of(missing(true, 0), missing(false, 1)));

        assertEquals(0, result.accuracy());
        assertEquals(OptionalDouble.empty(), result.folds().getFirst().threshold());
        assertEquals(OptionalDouble.empty(), result.atFar1e2().threshold());
        assertEquals(OptionalDouble.of(0), result.atFar1e2().trueAcceptRate());
    }

    @Test
    void of_aThousandDifferentPairs_letsThroughTheAllowedNumber() {
        List<ScoredPair> pairs = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            pairs.add(pair(false, i % 2, i / 1000.0)); // 0 .. .999
        }
        for (double score : new double[] {0.9895, 0.9985, 0.5, 0.9999}) {
            pairs.add(pair(true, 0, score));
        }

        Verification result = Verification.of(pairs);

        assertEquals(OptionalDouble.of(0.75), result.atFar1e2().trueAcceptRate(), "10 may pass: above .989");
        assertEquals(OptionalDouble.of(0.5), result.atFar1e3().trueAcceptRate(), "1 may pass: above .998");
        assertEquals(0.989, result.atFar1e2().threshold().orElseThrow(), 1e-9);
        assertEquals(0.998, result.atFar1e3().threshold().orElseThrow(), 1e-9);
    }

    @Test
    void bestThreshold_randomScoresWithTies_isThatOfTheNaiveRule() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            int levels = 1 + random.nextInt(30); // few levels make many ties
            List<ScoredPair> pairs = new ArrayList<>();
            for (int i = 1 + random.nextInt(60); i > 0; i--) {
                double score = random.nextInt(5) == 0
                        ? Math.nextUp(random.nextInt(levels) / 30.0) // a neighbour without a number between
                        : random.nextInt(levels) / 30.0;
                pairs.add(
                        random.nextInt(10) == 0
                                ? missing(random.nextBoolean(), 0)
                                : pair(random.nextBoolean(), 0, score));
            }

            assertEquals(naiveBest(pairs), Verification.bestThreshold(pairs), "seed " + seed);
        }
    }

    /** Tries every cut on every pair. */
    private static double naiveBest(List<ScoredPair> pairs) {
        double[] cuts = Verification.cuts(pairs);
        List<Double> best = new ArrayList<>();
        long most = -1;
        for (double cut : cuts) {
            long right = pairs.stream().filter(pair -> pair.isRightAt(cut)).count();
            if (right > most) {
                best.clear();
                most = right;
            }
            if (right == most) {
                best.add(cut);
            }
        }
        return best.get(best.size() / 2);
    }

    @Test
    void of_nothing_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> Verification.of(List.of()));
    }

    private static ScoredPair pair(boolean same, int fold, double score) {
        return new ScoredPair(same, fold, OptionalDouble.of(score));
    }

    private static ScoredPair missing(boolean same, int fold) {
        return new ScoredPair(same, fold, OptionalDouble.empty());
    }
}
