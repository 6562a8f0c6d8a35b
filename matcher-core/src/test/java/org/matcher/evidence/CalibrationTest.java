package org.matcher.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matcher.evidence.CalibrationBuilder.LabelledScore;
import org.matcher.evidence.Evidence.NotCalibrated;
import org.matcher.evidence.Evidence.Weighed;
import org.matcher.evidence.StratumCalibration.Calibrated;
import org.matcher.evidence.StratumCalibration.Uncalibrated;

final class CalibrationTest {
    private static final Stratum CHILDREN = Stratum.keyed("child-child gap0-2");
    private static final List<PairQuality> QUALITIES = List.of(PairQuality.values());

    @Test
    void line_ofTwoNormals_isTheirTrueRatio() {
        // normals of one spread: ln LR = (m1 - m0) / s^2 * (x - (m1 + m0) / 2)
        Calibration calibration =
                Scores.calibration(CHILDREN, Scores.normal(1, 20_000, 0.5, 0.15), Scores.normal(2, 50_000, 0.1, 0.15));
        ScoreLine line =
                assertInstanceOf(Calibrated.class, calibration.of(CHILDREN)).line();
        double slope = 0.4 / (0.15 * 0.15) / Math.log(10);
        assertEquals(slope, line.slope(), 0.03 * slope);
        assertEquals(0.3, -line.intercept() / line.slope(), 0.005);
    }

    @Test
    void evidence_risingScore_neverFallsAndStaysInBounds() throws IOException {
        Calibration calibration = BundledCalibration.open();
        long seed = 7;
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            PairQuality quality = QUALITIES.get(random.nextInt(QUALITIES.size()));
            Strata strata = new Strata(subset(random), quality, "drawn");
            double before = Double.NEGATIVE_INFINITY;
            for (double score = -1; score <= 1; score += 0.0047) {
                if (calibration.evidence(score, strata) instanceof Weighed weighed) {
                    String where = "seed %d, %s %s at %s".formatted(seed, strata.possible(), quality, score);
                    assertTrue(weighed.log10() >= before, where);
                    assertTrue(Math.abs(weighed.log10()) <= ScoreLine.MAX_LOG10, where);
                    before = weighed.log10();
                }
            }
        }
    }

    private static NavigableSet<Stratum> subset(Random random) {
        NavigableSet<Stratum> subset = new TreeSet<>();
        while (subset.isEmpty()) {
            Stratum.all().stream().filter(_ -> random.nextInt(3) == 0).forEach(subset::add);
        }
        return subset;
    }

    @Test
    void evidence_severalStrata_isNeverStrongerThanInAnyOfThem() throws IOException {
        Calibration calibration = BundledCalibration.open();
        Strata all = Strata.between(AgeRange.UNKNOWN, AgeRange.UNKNOWN);
        for (double score : List.of(-0.2, 0.0, 0.2, 0.3, 0.45, 0.6, 0.65)) {
            Weighed together = assertInstanceOf(Weighed.class, calibration.evidence(score, all));
            for (Stratum stratum : Stratum.all()) {
                if (calibration.evidence(score, Strata.of(stratum)) instanceof Weighed alone) {
                    assertTrue(
                            together.log10() == 0
                                    || (together.log10() * alone.log10() > 0
                                            && Math.abs(together.log10()) <= Math.abs(alone.log10())),
                            "%s at %s: %s, together %s"
                                    .formatted(stratum.label(), score, alone.log10(), together.log10()));
                }
            }
            assertTrue(together.strata().assumption().contains("not calibrated and left out: child-adult, 0-2"));
            assertTrue(
                    together.words().startsWith("If the comparison is child-child, 0-2 years apart or "),
                    together.words());
        }
    }

    @Test
    void evidence_weakFaceOfAnAdult_hasItsOwnLine() throws IOException {
        Calibration calibration = BundledCalibration.open();
        Strata adults = Strata.of(Stratum.keyed("adult-adult gap0-2"));
        Strata weak = adults.of(PairQuality.ONE_WEAK);
        for (double score : List.of(0.0, 0.2, 0.4)) {
            Weighed usual = assertInstanceOf(Weighed.class, calibration.evidence(score, adults));
            Weighed its = assertInstanceOf(Weighed.class, calibration.evidence(score, weak));
            assertTrue(its.log10() > usual.log10() + 0.5, "a weak face lowers the scores of one person: " + its);
            assertEquals(
                    "adult-adult, 0-2 years apart, one face weak",
                    its.strata().possible().first().label());
            assertEquals("both ages are known", its.strata().assumption());
        }
    }

    @Test
    void evidence_weakFaceOfAChild_saysOnlyWhatSpeaksForOnePerson() throws IOException {
        Calibration calibration = BundledCalibration.open();
        Strata children = Strata.of(CHILDREN);
        for (PairQuality poor : List.of(PairQuality.ONE_WEAK, PairQuality.ONE_NOT_SEARCHABLE)) {
            Weighed high = assertInstanceOf(Weighed.class, calibration.evidence(0.6, children.of(poor)));
            assertEquals(((Weighed) calibration.evidence(0.6, children)).log10(), high.log10());
            assertTrue(high.strata().assumption().contains("only what speaks for one person is said"), high.toString());
            NotCalibrated low = assertInstanceOf(NotCalibrated.class, calibration.evidence(0.1, children.of(poor)));
            assertEquals("Not calibrated: %s, so a low score says nothing.".formatted(poor.words()), low.words());
        }
    }

    @Test
    void evidence_weakFaceThatMayBeAChildOrAnAdult_saysNothingAgainst() throws IOException {
        Strata either = new Strata(
                new TreeSet<>(Set.of(CHILDREN, Stratum.keyed("adult-adult gap0-2"))), PairQuality.ONE_WEAK, "drawn");
        Weighed low = assertInstanceOf(Weighed.class, BundledCalibration.open().evidence(0.05, either));
        assertEquals(0, low.log10(), "the adults' line speaks against, the children's may not");
    }

    @Test
    void evidence_bothFacesPoor_isNotCalibrated() throws IOException {
        Calibration calibration = BundledCalibration.open();
        for (String key : List.of("child-child gap0-2", "adult-adult gap0-2")) {
            NotCalibrated none = assertInstanceOf(
                    NotCalibrated.class,
                    calibration.evidence(0.6, Strata.of(Stratum.keyed(key)).of(PairQuality.BOTH_WEAK)));
            assertTrue(none.reason().contains("both faces weak: "), none.reason());
        }
    }

    @Test
    void evidence_outsideTheScoresOfCalibration_isNotCalibrated() throws IOException {
        Calibration calibration = BundledCalibration.open();
        for (double score : List.of(-0.95, 0.99)) {
            NotCalibrated none =
                    assertInstanceOf(NotCalibrated.class, calibration.evidence(score, Strata.of(CHILDREN)));
            assertTrue(none.reason().contains("outside"), none.reason());
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, 1.01, -1.01})
    void evidence_noCosine_isRefused(double score) throws IOException {
        Calibration calibration = BundledCalibration.open();
        assertThrows(IllegalArgumentException.class, () -> calibration.evidence(score, Strata.of(CHILDREN)));
    }

    @Test
    void evidence_modelWithoutCalibration_saysSo() {
        Evidence evidence = Calibration.none().evidence(0.5, Strata.of(CHILDREN));
        assertEquals("Not calibrated: the model has no calibration.", evidence.words());
        assertEquals("none", evidence.calibration());
    }

    @Test
    void evidence_stratumWithoutScores_saysSo() {
        Calibration calibration =
                Scores.calibration(CHILDREN, Scores.normal(1, 500, 0.5, 0.1), Scores.normal(2, 5000, 0.1, 0.1));
        NotCalibrated none = assertInstanceOf(
                NotCalibrated.class, calibration.evidence(0.5, Strata.of(Stratum.keyed("adult-adult gap>10"))));
        assertEquals("adult-adult, >10 years apart: there are no scores of this stratum", none.reason());
    }

    @Test
    void build_tooFewScores_isUncalibrated() {
        assertUncalibrated(Scores.normal(1, 99, 0.5, 0.1), Scores.normal(2, 5000, 0.1, 0.1), "needs 100 mated");
        assertUncalibrated(Scores.normal(1, 500, 0.5, 0.1), Scores.normal(2, 999, 0.1, 0.1), "needs 100 mated");
        assertUncalibrated(ScoreHistogram.EMPTY, ScoreHistogram.EMPTY, "there are 0 and 0");
    }

    @Test
    void build_scoresThatTellNothing_areUncalibrated() {
        ScoreHistogram equal = new ScoreHistogram(30, new long[] {5000});
        assertUncalibrated(equal, equal, "not higher");
        assertUncalibrated(Scores.normal(1, 500, 0.1, 0.1), Scores.normal(2, 5000, 0.5, 0.1), "not higher");
    }

    @Test
    void build_scoresThatNoLineFits_areUncalibrated() {
        // half of the mated scores below the strangers, half above: a line cannot say that
        ScoreHistogram mated = new ScoreHistogram(-40, mixed());
        assertUncalibrated(mated, Scores.normal(2, 5000, 0.1, 0.05), "does not hold");
    }

    private static long[] mixed() {
        long[] counts = new long[120];
        counts[0] = 300;
        counts[119] = 600;
        return counts;
    }

    private static void assertUncalibrated(ScoreHistogram mated, ScoreHistogram nonMated, String reason) {
        Uncalibrated none = assertInstanceOf(
                Uncalibrated.class,
                Scores.calibration(CHILDREN, mated, nonMated).of(CHILDREN));
        assertTrue(none.reason().contains(reason), none.reason());
    }

    @Test
    void build_scoresThatDoNotOverlap_areBoundedByTheirCounts() {
        ScoreHistogram mated = new ScoreHistogram(80, new long[] {200});
        ScoreHistogram nonMated = new ScoreHistogram(0, new long[] {2000});
        Weighed high = assertInstanceOf(
                Weighed.class, Scores.calibration(CHILDREN, mated, nonMated).evidence(0.805, Strata.of(CHILDREN)));
        assertTrue(high.log10() > 1 && high.log10() <= Math.log10(2001), "got " + high.log10());
        assertEquals(-Math.log10(201), high.low(), 1e-12);
        assertEquals(Math.log10(2001), high.high(), 1e-12);
    }

    @Test
    void build_labelledScores_equalTheirHistograms() {
        double[] mated = Scores.values(1, 500, 0.5, 0.1);
        double[] nonMated = Scores.values(2, 3000, 0.1, 0.1);
        List<LabelledScore> labelled = new ArrayList<>();
        for (double score : mated) {
            labelled.add(new LabelledScore(CHILDREN, score, true));
        }
        for (double score : nonMated) {
            labelled.add(new LabelledScore(CHILDREN, score, false));
        }
        Calibration ofScores = new CalibrationBuilder("drawn-1.cal-1", Scores.model())
                .source(Scores.source())
                .add("drawn", labelled)
                .build();
        Calibration ofHistograms = Scores.calibration(CHILDREN, ScoreHistogram.of(mated), ScoreHistogram.of(nonMated));
        assertEquals(ofHistograms.of(CHILDREN), ofScores.of(CHILDREN));
        assertEquals(Set.of(CHILDREN), ofScores.scores().keySet());
    }

    @Test
    void builder_sourceUnknownOrStratumTwice_isRefused() {
        CalibrationBuilder builder = new CalibrationBuilder("drawn-1.cal-1", Scores.model()).source(Scores.source());
        StratumScores stranger = new StratumScores("other", ScoreHistogram.EMPTY, ScoreHistogram.EMPTY);
        StratumScores known = new StratumScores("drawn", ScoreHistogram.EMPTY, ScoreHistogram.EMPTY);
        assertThrows(IllegalArgumentException.class, () -> builder.add(CHILDREN, stranger));
        builder.add(CHILDREN, known);
        assertThrows(IllegalArgumentException.class, () -> builder.add(CHILDREN, known));
    }

    @Test
    void cllr_ofAPerfectAndOfAnEmptyScale_isNearZeroAndOne() {
        StratumScores apart = new StratumScores(
                "drawn", new ScoreHistogram(80, new long[] {10}), new ScoreHistogram(0, new long[] {10}));
        assertEquals(0, Cllr.least(apart), 1e-12);
        ScoreHistogram equal = new ScoreHistogram(30, new long[] {10});
        assertEquals(1, Cllr.least(new StratumScores("drawn", equal, equal)), 1e-12);
        assertEquals(1, Cllr.of(new ScoreLine(1e-9, 0, -1, 1), new StratumScores("drawn", equal, equal)), 1e-6);
    }

    @Test
    void cllrLeast_anyScores_isNotAboveAnyLine() {
        long seed = 3;
        Random random = new Random(seed);
        for (int i = 0; i < 50; i++) {
            StratumScores scores = new StratumScores(
                    "drawn",
                    Scores.normal(seed + i, 300, random.nextDouble(0.6), 0.15),
                    Scores.normal(seed - i, 900, 0.1, 0.15));
            ScoreLine line = new ScoreLine(0.1 + random.nextDouble(10), random.nextGaussian(), -2, 2);
            assertTrue(Cllr.least(scores) <= Cllr.of(line, scores) + 1e-12, "seed " + seed);
        }
    }
}
