package org.matcher.evidence.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.matcher.evidence.AgeRange;
import org.matcher.evidence.BundledCalibration;
import org.matcher.evidence.Calibration;
import org.matcher.evidence.PairQuality;
import org.matcher.evidence.ScoreHistogram;
import org.matcher.evidence.Scores;
import org.matcher.evidence.Strata;
import org.matcher.evidence.Stratum;
import org.matcher.evidence.StratumScores;
import org.matcher.evidence.age.CrawlAges;
import org.matcher.evidence.alert.FalseMatchRate.Basis;
import org.matcher.evidence.alert.OperatingPoint.Planned;
import org.matcher.evidence.alert.OperatingPoint.Unplanned;

final class OperatingPointsTest {
    private static final Stratum CHILDREN = Stratum.keyed("child-child gap0-2");

    private static Planned planned(AlertPlan plan, Stratum stratum) {
        return plan.points().stream()
                .filter(point -> point.stratum().equals(stratum))
                .map(point -> assertInstanceOf(Planned.class, point))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void plan_moreAlerts_lowersThresholdsAndMisses() throws IOException {
        OperatingPoints points = new OperatingPoints(BundledCalibration.open());
        for (Stratum stratum : Stratum.all()) {
            double before = Double.POSITIVE_INFINITY;
            double missed = Double.POSITIVE_INFINITY;
            for (double alerts : List.of(0.1, 1.0, 10.0, 100.0, 1000.0)) {
                Planned point = planned(points.plan(new AlertBudget(100, 10_000, alerts), Optional.empty()), stratum);
                assertTrue(point.threshold() <= before, stratum.label());
                assertTrue(point.falseAlertsPerDay() <= alerts, stratum.label());
                assertTrue(point.meanPerDay().contains(point.falseAlertsPerDay()), stratum.label());
                assertTrue(point.countPerDay().low() <= point.falseAlertsPerDay(), stratum.label());
                assertTrue(point.countPerDay().high() >= Math.floor(point.falseAlertsPerDay()), stratum.label());
                assertEquals(point.falseAlertsPerDay() * 100, point.perMillionFaces(), 1e-9 * alerts);
                double rate = point.missRate().map(MissRate::rate).orElse(0.0);
                assertTrue(rate <= missed, stratum.label());
                before = point.threshold();
                missed = rate;
            }
        }
    }

    @Test
    void plan_withinTheCounts_isCounted() {
        ScoreHistogram strangers = Scores.normal(1, 100_000, 0.1, 0.1);
        Calibration calibration = Scores.calibration(CHILDREN, Scores.normal(2, 1000, 0.5, 0.1), strangers);
        Planned point = planned(
                new OperatingPoints(calibration).plan(new AlertBudget(1, 100_000, 100), Optional.empty()), CHILDREN);
        assertEquals(Basis.COUNTED, point.rate().basis());
        int bin = (int) Math.round(point.threshold() * 100);
        assertEquals((double) strangers.atLeast(bin), point.falseAlertsPerDay(), 1e-9);
        assertTrue(strangers.atLeast(bin) <= 100 && strangers.atLeast(bin - 1) > 100);
    }

    @Test
    void plan_beyondTheCounts_saysSoAndErrsHigh() {
        Calibration calibration =
                Scores.calibration(CHILDREN, Scores.normal(2, 1000, 0.5, 0.1), Scores.normal(1, 100_000, 0.1, 0.1));
        Planned point = planned(
                new OperatingPoints(calibration).plan(new AlertBudget(100, 100_000, 1), Optional.empty()), CHILDREN);
        assertEquals(Basis.EXTRAPOLATED, point.rate().basis());
        assertEquals(
                "fewer of 100,000 scores of strangers reach this than can be counted; drawn out from the highest ones",
                point.rate().words());
        // a normal of mean .1 and deviation .1 passes .6 with 2.9e-7: the true threshold for 1e-7 lies at .62
        assertTrue(point.threshold() >= 0.62 && point.threshold() < 0.9, "got " + point.threshold());
        assertTrue(point.rate().interval().high() > 1.2 * point.rate().rate());
    }

    /** One stranger far out tells of such strangers, not how many: the threshold stays, the interval reaches up. */
    @Test
    void plan_oneScoreFarOut_widensTheIntervalAndThreeMoveTheThreshold() {
        AlertBudget budget = new AlertBudget(1, 100_000, 1);
        Planned none = planned(planOf(0, budget), CHILDREN);
        Planned one = planned(planOf(1, budget), CHILDREN);
        Planned three = planned(planOf(3, budget), CHILDREN);
        assertEquals(none.threshold(), one.threshold(), 0.05);
        assertTrue(one.meanPerDay().high() >= 5.5, "got " + one.meanPerDay());
        assertTrue(three.threshold() > 0.9, "got " + three.threshold());
    }

    private static AlertPlan planOf(int farOut, AlertBudget budget) {
        ScoreHistogram strangers = Scores.normal(1, 100_000, 0.1, 0.1);
        long[] counts = new long[201];
        for (int bin = -100; bin <= 100; bin++) {
            counts[bin + 100] = strangers.count(bin);
        }
        counts[190] += farOut;
        ScoreHistogram withThem = new ScoreHistogram(-100, counts);
        return new OperatingPoints(
                        "drawn", Map.of(CHILDREN, new StratumScores("drawn", ScoreHistogram.EMPTY, withThem)))
                .plan(budget, Optional.empty());
    }

    @Test
    void plan_stratumWithFewScores_isUnplannedAndTakesTheHighestThreshold() {
        Stratum adults = Stratum.keyed("adult-adult gap0-2");
        Calibration calibration =
                Scores.calibration(CHILDREN, Scores.normal(2, 1000, 0.5, 0.1), Scores.normal(1, 100_000, 0.1, 0.1));
        AlertPlan plan = new OperatingPoints(calibration).plan(new AlertBudget(1, 10_000, 10), Optional.empty());
        OperatingPoint point = plan.points().stream()
                .filter(its -> its.stratum().equals(adults))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "it needs 1000 scores of strangers",
                assertInstanceOf(Unplanned.class, point).reason());
        assertEquals(
                planned(plan, CHILDREN).threshold(),
                plan.threshold(Strata.of(adults)).orElseThrow());
        assertEquals(
                plan.standing(0.4, Strata.of(CHILDREN)),
                plan.standing(0.4, Strata.of(adults)),
                "and what the least favourable of all costs");
    }

    @Test
    void plan_withoutCalibration_hasNoThreshold() {
        AlertPlan plan = new OperatingPoints(Calibration.none()).plan(new AlertBudget(1, 10, 1), Optional.empty());
        assertTrue(plan.threshold(Strata.of(CHILDREN)).isEmpty());
        assertEquals(AlertStanding.unplanned(plan.budget()), plan.standing(0.9, Strata.of(CHILDREN)));
    }

    @Test
    void plan_budgetThatNoCosineKeeps_isUnplanned() throws IOException {
        AlertPlan plan = new OperatingPoints(BundledCalibration.open())
                .plan(new AlertBudget(10_000_000, 10_000_000_000L, 1e-3), Optional.empty());
        assertTrue(plan.points().stream().allMatch(Unplanned.class::isInstance));
    }

    @Test
    void plan_equalScores_haveNoThreshold() {
        ScoreHistogram equal = new ScoreHistogram(30, new long[] {5000});
        AlertPlan plan = new OperatingPoints(Scores.calibration(CHILDREN, equal, equal))
                .plan(new AlertBudget(1, 1000, 1), Optional.empty());
        assertTrue(plan.points().stream().allMatch(Unplanned.class::isInstance));
    }

    @Test
    void threshold_severalStrata_isTheHighest() throws IOException {
        AlertPlan plan = new OperatingPoints(BundledCalibration.open())
                .plan(new AlertBudget(100, 100_000, 10), Optional.empty());
        double all = plan.threshold(Strata.between(AgeRange.UNKNOWN, AgeRange.UNKNOWN))
                .orElseThrow();
        for (Stratum stratum : Stratum.all()) {
            assertTrue(plan.threshold(Strata.of(stratum)).orElseThrow() <= all, stratum.label());
        }
    }

    @Test
    void standing_atTheThreshold_isAnAlertThatCostsThePlannedFigureWhichFallsWithTheScore() throws IOException {
        AlertPlan plan = new OperatingPoints(BundledCalibration.open())
                .plan(new AlertBudget(100, 100_000, 10), Optional.empty());
        Planned point = planned(plan, CHILDREN);
        Strata strata = Strata.of(CHILDREN);
        assertEquals(point.falseAlertsPerDay(), perDay(plan, point.threshold()), 1e-9);
        assertTrue(plan.standing(point.threshold(), strata).alert());
        assertFalse(plan.standing(point.threshold() - 0.001, strata).alert());
        AlertStanding.FalseAlerts million =
                plan.standing(point.threshold(), strata).perMillionFaces().orElseThrow();
        assertEquals(point.perMillionFaces(), million.expected(), 1e-9);
        assertEquals(point.perMillionInterval(), million.interval());
        assertEquals(1e7, perDay(plan, -1), 1e-3);
        double before = Double.POSITIVE_INFINITY;
        for (int bin = -100; bin <= 100; bin++) {
            double alerts = perDay(plan, bin / 100.0);
            assertTrue(alerts <= before, "at bin " + bin);
            before = alerts;
        }
        assertTrue(before < 1, "got " + before);
        assertThrows(IllegalArgumentException.class, () -> plan.standing(Double.NaN, strata));
    }

    private static double perDay(AlertPlan plan, double score) {
        return plan.standing(score, Strata.of(CHILDREN)).perDay().orElseThrow().expected();
    }

    @Test
    void currentPlan_referenceEnrolled_plansAnew() throws IOException {
        AtomicLong references = new AtomicLong();
        CurrentPlan current =
                new CurrentPlan(new OperatingPoints(BundledCalibration.open()), DailyBudget.DEFAULT, references::get);
        AlertPlan before = current.plan();
        assertEquals(1, before.budget().references());
        assertSame(before, current.plan());
        references.set(1000);
        AlertPlan after = current.plan();
        assertEquals(1000, after.budget().references());
        assertTrue(
                planned(after, CHILDREN).threshold() > planned(before, CHILDREN).threshold());
    }

    @Test
    void threshold_poorFaces_isTheirOwnAndOfTwoPoorOnesHigher() throws IOException {
        AlertPlan plan =
                new OperatingPoints(BundledCalibration.open()).plan(DailyBudget.DEFAULT.of(10), Optional.empty());
        Strata adults = Strata.of(Stratum.keyed("adult-adult gap0-2"));
        double usual = plan.threshold(adults).orElseThrow();
        double one = plan.threshold(adults.of(PairQuality.ONE_WEAK)).orElseThrow();
        double both = plan.threshold(adults.of(PairQuality.BOTH_WEAK)).orElseThrow();
        double highest = plan.points().stream()
                .filter(Planned.class::isInstance)
                .mapToDouble(point -> ((Planned) point).threshold())
                .max()
                .orElseThrow();
        assertEquals(usual, one, 0.05, "one weak face does not raise the scores of strangers");
        assertTrue(both > usual + 0.1, "two weak faces of strangers resemble each other: " + both);
        Strata children = Strata.of(CHILDREN);
        assertEquals(plan.threshold(children), plan.threshold(children.of(PairQuality.ONE_WEAK)));
        assertEquals(highest, plan.threshold(children.of(PairQuality.BOTH_WEAK)).orElseThrow());
    }

    @Test
    void composition_ofReferenceAges_sharesTheBudgetByStratum() throws IOException {
        Composition composition = Composition.of(List.of(4.0, 9.0), CrawlAges.BROAD);
        assertTrue(composition.shares().keySet().stream()
                .noneMatch(stratum -> stratum.party().label().equals("adult-adult")));
        AlertPlan plan = new OperatingPoints(BundledCalibration.open())
                .plan(new AlertBudget(2, 1_000_000, 20), Optional.of(composition));
        double sum = 0;
        for (OperatingPoint point : plan.points()) {
            sum += assertInstanceOf(Planned.class, point).falseAlertsPerDay();
        }
        assertTrue(sum <= 20, "the strata's alerts together must keep the budget, got " + sum);
        assertTrue(sum > 5, "bins of .01 must not waste most of the budget, got " + sum);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "1, 0, 1", "1, 1, 0", "1, 1, NaN", "1, 1, -1", "99999999, 1, 1", "1, 99999999999, 1"})
    void budget_outOfRange_isRefused(long references, long faces, double alerts) {
        assertThrows(IllegalArgumentException.class, () -> new AlertBudget(references, faces, alerts));
    }

    @Test
    void composition_wrongAges_areRefused() {
        assertThrows(IllegalArgumentException.class, () -> Composition.of(List.of(), CrawlAges.BROAD));
        assertThrows(IllegalArgumentException.class, () -> Composition.of(List.of(Double.NaN), CrawlAges.BROAD));
        assertThrows(IllegalArgumentException.class, () -> Composition.of(List.of(-1.0), CrawlAges.BROAD));
    }
}
