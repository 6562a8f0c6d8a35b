package org.matcher.evidence.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.matcher.evidence.cohort.NormalisedScore.Method;
import org.matcher.evidence.cohort.NormalisedScore.Normalised;
import org.matcher.evidence.cohort.NormalisedScore.Plain;

final class CohortNormalisationTest {
    private static final CohortNormalisation Z = new CohortNormalisation(Method.Z_NORM, "crawl-7");
    private static final CohortNormalisation S = new CohortNormalisation(Method.S_NORM, "crawl-7");

    private static float[] crowd(long seed, int faces, double mean, double deviation) {
        Random random = new Random(seed);
        float[] scores = new float[faces];
        for (int i = 0; i < faces; i++) {
            scores[i] = (float) Math.clamp(random.nextGaussian(mean, deviation), -1, 1);
        }
        return scores;
    }

    private static float[] halfAndHalf(float low, float high, int faces) {
        float[] scores = new float[faces];
        Arrays.fill(scores, 0, faces / 2, low);
        Arrays.fill(scores, faces / 2, faces, high);
        return scores;
    }

    @Test
    void zNorm_ofAKnownCrowd_isItsFormula() {
        CohortScores reference = new CohortScores(halfAndHalf(0f, 0.2f, 2000)); // mean .1, deviation .1
        CohortScores probe = new CohortScores(crowd(1, 2000, 0.3, 0.1));
        Normalised score = assertInstanceOf(Normalised.class, Z.normalise(0.5, reference, probe));
        assertEquals(4, score.value(), 1e-6);
        assertEquals("crawl-7", score.cohort());
    }

    @Test
    void sNorm_ofAKnownCrowd_isTheMeanOfBothSides() {
        CohortScores reference = new CohortScores(halfAndHalf(0f, 0.2f, 2000));
        float[] nearest = halfAndHalf(-0.5f, -0.5f, 2000);
        System.arraycopy(halfAndHalf(0.3f, 0.4f, CohortNormalisation.TOP), 0, nearest, 0, CohortNormalisation.TOP);
        Normalised score = assertInstanceOf(Normalised.class, S.normalise(0.5, reference, new CohortScores(nearest)));
        assertEquals((4 + (0.5 - 0.35) / 0.05) / 2, score.value(), 1e-5);
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void normalise_higherScore_isHigher(Method method) {
        CohortNormalisation normalisation = new CohortNormalisation(method, "crawl-7");
        CohortScores reference = new CohortScores(crowd(1, 3000, 0.1, 0.1));
        CohortScores probe = new CohortScores(crowd(2, 3000, 0.05, 0.12));
        double before = Double.NEGATIVE_INFINITY;
        for (double score = -1; score <= 1; score += 0.05) {
            double value = normalisation.normalise(score, reference, probe).value();
            assertTrue(value > before, "at " + score);
            before = value;
        }
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void normalise_crowdInAnotherOrder_isTheSame(Method method) {
        CohortNormalisation normalisation = new CohortNormalisation(method, "crawl-7");
        float[] scores = crowd(3, 1500, 0.1, 0.1);
        float[] reversed = new float[scores.length];
        for (int i = 0; i < scores.length; i++) {
            reversed[i] = scores[scores.length - 1 - i];
        }
        assertEquals(
                normalisation.normalise(0.4, new CohortScores(scores), new CohortScores(scores)),
                normalisation.normalise(0.4, new CohortScores(reversed), new CohortScores(reversed)));
    }

    @Test
    void normalise_referenceNearEveryone_isLowered() {
        CohortScores far = new CohortScores(crowd(4, 2000, 0.0, 0.1));
        CohortScores near = new CohortScores(crowd(4, 2000, 0.3, 0.1));
        assertTrue(
                S.normalise(0.5, near, far).value() < S.normalise(0.5, far, far).value());
        assertTrue(
                S.normalise(0.5, far, near).value() < S.normalise(0.5, far, far).value());
    }

    @Test
    void normalise_cohortHoldsThePersonToo_isAsWithout() {
        float[] without = crowd(7, 2000, 0.1, 0.05);
        float[] with = Arrays.copyOf(without, 2003);
        Arrays.fill(with, 2000, 2003, CohortScores.SAME_PERSON);
        CohortScores other = new CohortScores(crowd(8, 2000, 0.1, 0.1));
        CohortScores otherOfThree = new CohortScores(Arrays.copyOf(crowd(8, 2000, 0.1, 0.1), 2003));
        assertEquals(
                S.normalise(0.5, other, new CohortScores(without)).value(),
                S.normalise(0.5, otherOfThree, new CohortScores(with)).value(),
                0.02); // three zeros more on the other side
        assertEquals(
                Z.normalise(0.5, new CohortScores(without), other).value(),
                Z.normalise(0.5, new CohortScores(with), otherOfThree).value(),
                1e-9);
    }

    @Test
    void ofMeans_severalTemplates_isOfTheMeanOfEachFace() {
        float[] one = crowd(9, 1500, 0.2, 0.1);
        float[] other = crowd(10, 1500, -0.1, 0.1);
        float[] mean = new float[one.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (float) ((one[i] + (double) other[i]) / 2);
        }
        CohortScores probe = new CohortScores(crowd(11, 1500, 0.1, 0.1));
        assertEquals(
                Z.normalise(0.5, new CohortScores(mean), probe),
                Z.normalise(0.5, CohortScores.ofMeans(List.of(one, other)), probe));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 999})
    void normalise_tooFewFaces_isThePlainScoreAndSaysSo(int faces) {
        CohortScores few = new CohortScores(crowd(5, faces, 0.1, 0.1));
        assertEquals(
                new Plain(0.5, "the cohort has %d faces, normalisation needs 1000".formatted(faces)),
                S.normalise(0.5, few, few));
    }

    @Test
    void normalise_equalFaces_isThePlainScoreAndSaysSo() {
        CohortScores equal = new CohortScores(halfAndHalf(0.2f, 0.2f, 2000));
        Plain plain = assertInstanceOf(Plain.class, S.normalise(0.5, equal, equal));
        assertEquals(0.5, plain.value());
        assertTrue(plain.reason().contains("alike"), plain.reason());
    }

    @Test
    void normalise_cohortsOfTwoSizes_isRefused() {
        CohortScores one = new CohortScores(crowd(6, 1200, 0.1, 0.1));
        CohortScores other = new CohortScores(crowd(6, 1201, 0.1, 0.1));
        assertThrows(IllegalArgumentException.class, () -> S.normalise(0.5, one, other));
    }

    @Test
    void scores_noCosine_areRefused() {
        CohortScores crowd = new CohortScores(crowd(6, 1200, 0.1, 0.1));
        assertThrows(IllegalArgumentException.class, () -> new CohortScores(new float[] {Float.NaN}));
        assertThrows(IllegalArgumentException.class, () -> new CohortScores(new float[] {1.1f}));
        assertThrows(IllegalArgumentException.class, () -> S.normalise(Double.NaN, crowd, crowd));
        assertThrows(IllegalArgumentException.class, () -> new CohortNormalisation(Method.Z_NORM, "A crawl"));
    }
}
