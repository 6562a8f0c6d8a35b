package org.matcher.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.matcher.embed.AgeEstimate;
import org.matcher.embed.ModelId;
import org.matcher.embed.Template;
import org.matcher.evidence.AgeRange;
import org.matcher.evidence.AgeRange.Source;
import org.matcher.evidence.Calibration;
import org.matcher.evidence.CalibrationFile;
import org.matcher.evidence.Evidence;
import org.matcher.evidence.Stratum;
import org.matcher.evidence.age.AgeEvidence;
import org.matcher.evidence.age.AgeEvidence.Reason;
import org.matcher.evidence.age.AgeReadoutModel;
import org.matcher.face.quality.Qualities;
import org.matcher.model.ModelLibrary;

/** With the bundled calibration. */
final class PairAssessorTest {
    private static final ModelLibrary MODELS = ModelLibrary.bundled();
    private static final PairAssessor ASSESSOR = new PairAssessor(
            Templates.MODEL,
            CalibrationFile.open(MODELS, MODELS.embedder()),
            AgeReadoutModel.open(MODELS, MODELS.embedder()));
    private static final Template A = Templates.synthetic(1);
    private static final Template B = nearWithAge();

    @Test
    void assess_dates_areOfOneStratumAndWeighTheAgeOfB() {
        Assessment assessment = assess(dates("2015-07-04", "2021-07-04", "2025-07-04"));
        assertEquals(
                List.of(Stratum.keyed("child-child gap3-5")),
                List.copyOf(assessment.score().strata().possible()));
        assertInstanceOf(Evidence.Weighed.class, assessment.score());
        assertEquals(Source.DATES, assessment.ageGap().basis());
        AgeEvidence.Weighed age = assertInstanceOf(AgeEvidence.Weighed.class, assessment.age());
        assertEquals(10, age.fromYears(), 0.01);
        assertEquals(Optional.empty(), assessment.alert(), "nobody watches for it");
    }

    @Test
    void assess_agesGiven_holdForTheWholeYear() {
        Assessment assessment = assess(ages(7, 10));
        assertEquals(
                List.of(Stratum.keyed("child-child gap0-2"), Stratum.keyed("child-child gap3-5")),
                List.copyOf(assessment.score().strata().possible()));
        assertEquals(Source.GIVEN, assessment.ageGap().basis());
        assertEquals(
                "2 to 4 years between the two pictures, by an age that was given",
                assessment.ageGap().words());
        assertTrue(assessment.score().strata().assumption().startsWith("an age was given"), assessment.toString());
        assertEquals(new AgeEvidence.Silent(Reason.NO_BIRTH_DATE), assessment.age());
    }

    @Test
    void assess_datesAndAges_takesTheDates() {
        PairDates both = new PairDates(
                day("2015-07-04"),
                day("2021-07-04"),
                day("2025-07-04"),
                Optional.of(AgeRange.given(40)),
                Optional.of(AgeRange.given(40)));
        assertEquals(assess(dates("2015-07-04", "2021-07-04", "2025-07-04")), assess(both));
    }

    @Test
    void assess_datesThatContradict_areSilentOfAgeAndTheGivenAgeStandsIn() {
        assertEquals(
                new AgeEvidence.Silent(Reason.REFERENCE_BEFORE_BIRTH),
                assess(dates("2022-01-01", "2021-07-04", "2025-07-04")).age());
        assertEquals(
                new AgeEvidence.Silent(Reason.BEFORE_BIRTH),
                assess(dates("2022-01-01", "2023-07-04", "2021-07-04")).age());
        Assessment before = assess(dates("2015-07-04", "2025-07-04", "2021-07-04"));
        assertEquals(new AgeEvidence.Silent(Reason.BEFORE_REFERENCE), before.age());
        assertEquals(Source.FACE, before.ageGap().basis());
        PairDates given = new PairDates(
                day("2015-07-04"),
                day("2025-07-04"),
                day("2021-07-04"),
                Optional.empty(),
                Optional.of(AgeRange.given(6)));
        assertEquals(Source.GIVEN, assess(given).ageGap().basis());
    }

    @Test
    void assess_weakFaceOfAnAdult_isWeighedByTheScoresOfSuch() {
        PairAssessor.Face weak = new PairAssessor.Face(B, Qualities.WEAK);
        Assessment assessment = ASSESSOR.assess(face(A), weak, ages(30, 31));
        assertEquals(
                "adult-adult, 0-2 years apart, one face weak",
                assessment.score().strata().possible().first().label());
        assertInstanceOf(Evidence.Weighed.class, assessment.score());
        assertInstanceOf(
                Evidence.NotCalibrated.class,
                ASSESSOR.assess(weak, weak, ages(30, 31)).score(),
                "strangers' weak faces resemble each other");
    }

    @Test
    void assess_modelWithoutCalibration_saysSo() {
        PairAssessor without = new PairAssessor(Templates.MODEL, Calibration.none(), Optional.empty());
        Assessment assessment = without.assess(face(A), face(B), ages(7, 10));
        assertEquals(
                "Not calibrated: the model has no calibration.",
                assessment.score().words());
        assertEquals(Source.GIVEN, assessment.ageGap().basis());
    }

    @Test
    void assess_templateOfAnotherModel_isRefused() {
        Template other = Templates.synthetic(1, new ModelId("another-1"));
        assertThrows(
                IllegalArgumentException.class, () -> ASSESSOR.assess(face(other), face(other), PairDates.UNKNOWN));
    }

    private static PairAssessor.Face face(Template template) {
        return new PairAssessor.Face(template, Qualities.GOOD);
    }

    private static Assessment assess(PairDates dates) {
        return ASSESSOR.assess(face(A), face(B), dates);
    }

    private static PairDates dates(String birth, String takenOnA, String takenOnB) {
        return new PairDates(day(birth), day(takenOnA), day(takenOnB), Optional.empty(), Optional.empty());
    }

    private static PairDates ages(int a, int b) {
        return new PairDates(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(AgeRange.given(a)),
                Optional.of(AgeRange.given(b)));
    }

    private static Optional<LocalDate> day(String date) {
        return Optional.of(LocalDate.parse(date));
    }

    private static Template nearWithAge() {
        return LongStream.range(100, 200)
                .mapToObj(seed -> Templates.near(1, 0.6f, seed))
                .filter(template -> template.age().map(AgeEstimate::years).isPresent())
                .findFirst()
                .orElseThrow();
    }
}
