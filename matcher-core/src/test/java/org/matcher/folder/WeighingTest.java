package org.matcher.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.matcher.embed.AgeEstimate;
import org.matcher.embed.Template;
import org.matcher.evidence.AgeGapYears;
import org.matcher.evidence.AgeRange.Source;
import org.matcher.evidence.BundledCalibration;
import org.matcher.evidence.Calibration;
import org.matcher.evidence.DateInterval;
import org.matcher.evidence.Evidence.NotCalibrated;
import org.matcher.evidence.Evidence.Weighed;
import org.matcher.evidence.Stratum;
import org.matcher.evidence.age.AgeEvidence;
import org.matcher.evidence.age.AgeReadoutModel;
import org.matcher.evidence.alert.AlertBudget;
import org.matcher.evidence.alert.AlertPlan;
import org.matcher.evidence.alert.AlertStanding;
import org.matcher.evidence.alert.OperatingPoint.Planned;
import org.matcher.evidence.alert.OperatingPoints;
import org.matcher.face.Box;
import org.matcher.face.DetectedFace;
import org.matcher.face.Landmarks;
import org.matcher.face.Point;
import org.matcher.face.quality.Qualities;
import org.matcher.gallery.fusion.FusedScore;
import org.matcher.image.ImageId;
import org.matcher.model.ModelLibrary;

final class WeighingTest {
    private static final FileFace TODDLER = face(Optional.of(new AgeEstimate(3, 2.5f, 3.5f)));
    private static final FileFace OLDER = face(Optional.of(new AgeEstimate(10, 9.9f, 10.1f)));
    private static final AlertBudget BUDGET = new AlertBudget(10, 1000, 5);
    private static final FileFace UNREAD = face(Optional.empty());

    @Test
    void weigh_agesOfChildren_isOfTheirStratum() throws IOException {
        CandidateEvidence weighed = weighing(plan()).weigh(TODDLER, OLDER, FusedScore.single(0.55f));

        Weighed evidence = assertInstanceOf(Weighed.class, weighed.evidence());
        assertEquals("[child-child, 6-10 years apart]", labels(weighed));
        assertEquals(7.75 * 0.55 - 1.67, evidence.log10(), 0.02, "the line of docs/evidence.md");
        AgeGapYears gap = weighed.ageGap();
        assertEquals(6.4, gap.leastYears(), 1e-5);
        assertEquals(7.6, gap.mostYears(), 1e-5);
    }

    @Test
    void weigh_ageThatWasNotRead_holdsForEveryAge() throws IOException {
        CandidateEvidence weighed = weighing(plan()).weigh(TODDLER, UNREAD, FusedScore.single(0.55f));

        assertTrue(weighed.evidence().strata().possible().size() > 4, labels(weighed));
        assertEquals(Source.NONE, weighed.ageGap().basis());
        assertTrue(weighed.evidence().strata().assumption().startsWith("an age is unknown"), "the assumption is said");
    }

    @Test
    void weigh_knownDates_areOfTheirStratumAndWeighTheAge() throws IOException {
        Weighing dated = weighing(plan())
                .with(new RunDates(
                        Map.of("face", LocalDate.parse("2015-04-01")),
                        Map.of(TODDLER.file(), LocalDate.parse("2018-04-01")),
                        Optional.of(DateInterval.on(LocalDate.parse("2022-04-01"))),
                        Optional.empty(),
                        LocalDate.parse("2025-01-01")))
                .withAgeEvidence(readout());

        CandidateEvidence weighed = dated.weigh(TODDLER, OLDER, FusedScore.single(0.55f));

        assertEquals("[child-child, 3-5 years apart]", labels(weighed), "by the dates, not the ages that were read");
        assertEquals(Source.DATES, weighed.ageGap().basis());
        assertEquals(4, weighed.ageGap().mostYears(), 0.01);
        AgeEvidence.Weighed age =
                assertInstanceOf(AgeEvidence.Weighed.class, weighed.age().orElseThrow());
        assertEquals(7, age.fromYears(), 0.01);
    }

    @Test
    void weigh_noDates_isSilentOfAgeWithTheReasonOrLeavesItOut() throws IOException {
        FusedScore scores = FusedScore.single(0.55f);

        assertEquals(
                Optional.of(new AgeEvidence.Silent(AgeEvidence.Reason.NO_BIRTH_DATE)),
                weighing(plan())
                        .withAgeEvidence(readout())
                        .weigh(TODDLER, OLDER, scores)
                        .age());
        assertEquals(
                Optional.of(new AgeEvidence.Silent(AgeEvidence.Reason.NO_AGE_READ)),
                weighing(plan())
                        .withAgeEvidence(Optional.empty())
                        .weigh(TODDLER, OLDER, scores)
                        .age());
        assertEquals(
                Optional.empty(), weighing(plan()).weigh(TODDLER, OLDER, scores).age());
    }

    @Test
    void weigh_sightingBeforeBirth_isByTheAgesReadAndSilentOfAge() throws IOException {
        Weighing dated = weighing(plan())
                .with(new RunDates(
                        Map.of("face", LocalDate.parse("2015-04-01")),
                        Map.of(),
                        Optional.of(DateInterval.on(LocalDate.parse("2012-04-01"))),
                        Optional.empty(),
                        LocalDate.parse("2025-01-01")))
                .withAgeEvidence(readout());

        CandidateEvidence weighed = dated.weigh(TODDLER, OLDER, FusedScore.single(0.55f));

        assertEquals("[child-child, 6-10 years apart]", labels(weighed));
        assertEquals(Optional.of(new AgeEvidence.Silent(AgeEvidence.Reason.BEFORE_BIRTH)), weighed.age());
    }

    @Test
    void weigh_bestOfSeveral_weighsLessByTheirNumberAndCostsWhatItReaches() throws IOException {
        Weighing weighing = weighing(plan());
        FusedScore ofFour = new FusedScore(0.3f, 0.55f, 4);

        CandidateEvidence alone = weighing.weigh(TODDLER, OLDER, FusedScore.single(0.55f));
        CandidateEvidence several = weighing.weigh(TODDLER, OLDER, ofFour);
        CandidateEvidence reached = weighing.weigh(TODDLER, OLDER, FusedScore.single((float) ofFour.highestReached()));

        assertEquals(
                ((Weighed) alone.evidence()).log10() - Math.log10(4), ((Weighed) several.evidence()).log10(), 1e-9);
        assertEquals(reached.alert(), several.alert());
    }

    @Test
    void weigh_modelWithoutCalibration_saysSoAndKeepsTheYears() {
        AlertPlan nothing = new OperatingPoints(Calibration.none()).plan(BUDGET, Optional.empty());
        CandidateEvidence weighed =
                new Weighing(Calibration.none(), nothing).weigh(TODDLER, OLDER, FusedScore.single(0.55f));

        NotCalibrated evidence = assertInstanceOf(NotCalibrated.class, weighed.evidence());
        assertEquals("the model has no calibration", evidence.reason());
        assertEquals(AlertStanding.unplanned(BUDGET), weighed.alert(), "an alert, as nothing may be held back");
        assertEquals(Source.FACE, weighed.ageGap().basis());
    }

    @Test
    void weigh_withABudget_givesTheStratumsThresholdAndWhatTheScoreCosts() throws IOException {
        AlertPlan plan = plan();
        Planned point = plan.points().stream()
                .filter(Planned.class::isInstance)
                .map(Planned.class::cast)
                .filter(planned -> planned.stratum().equals(Stratum.of(3, 10)))
                .findFirst()
                .orElseThrow();
        Weighing weighing = weighing(plan);

        CandidateEvidence above = weighing.weigh(TODDLER, OLDER, FusedScore.single((float) point.threshold() + 0.05f));
        CandidateEvidence below = weighing.weigh(TODDLER, OLDER, FusedScore.single((float) point.threshold() - 0.05f));

        assertEquals(OptionalDouble.of(point.threshold()), above.alert().threshold());
        assertTrue(above.alert().alert());
        assertFalse(below.alert().alert());
        assertTrue(perDay(above) <= 5, "at most the budget: " + perDay(above));
        assertTrue(perDay(below) > 5, "more than the budget: " + perDay(below));
    }

    private static AlertPlan plan() throws IOException {
        return new OperatingPoints(BundledCalibration.open()).plan(BUDGET, Optional.empty());
    }

    private static double perDay(CandidateEvidence weighed) {
        return weighed.alert().perDay().orElseThrow().expected();
    }

    private static Weighing weighing(AlertPlan plan) throws IOException {
        return new Weighing(BundledCalibration.open(), plan);
    }

    private static Optional<AgeReadoutModel> readout() {
        ModelLibrary models = ModelLibrary.open(Optional.empty());
        return AgeReadoutModel.open(models, models.embedder());
    }

    private static String labels(CandidateEvidence weighed) {
        return weighed.evidence().strata().possible().stream()
                .map(Stratum::label)
                .toList()
                .toString();
    }

    private static FileFace face(Optional<AgeEstimate> age) {
        Point point = new Point(5, 5);
        float[] vector = {1, 0};
        return new FileFace(
                new PictureFile("face.png"),
                ImageId.of(new byte[] {1}),
                10,
                10,
                0,
                0,
                new DetectedFace(new Box(1, 1, 8, 8), new Landmarks(point, point, point, point, point), 0.9f),
                new Template(Readings.MODEL, vector, vector, age),
                Qualities.GOOD,
                Optional.empty());
    }
}
