package org.matcher.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matcher.evidence.AgeGapYears;
import org.matcher.evidence.AgeRange.Source;
import org.matcher.evidence.Calibration;
import org.matcher.evidence.Evidence;
import org.matcher.evidence.FitVerdict;
import org.matcher.evidence.Stratum;
import org.matcher.evidence.age.AgeEvidence;
import org.matcher.evidence.age.AgeEvidence.Reason;
import org.matcher.evidence.alert.AlertStanding;
import org.matcher.evidence.alert.CurrentPlan;
import org.matcher.evidence.alert.DailyBudget;
import org.matcher.evidence.alert.OperatingPoints;
import org.matcher.face.quality.Verdict;
import org.matcher.pipeline.Purpose;
import org.matcher.pipeline.Reading;
import org.matcher.pipeline.TemplatedFace;

/** With the bundled calibration. The scripted camera notes the 4th of July 2025 in every picture. */
final class AssessorTest {
    private static final ChildId CHILD = new ChildId("a");

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void openDesk() {
        desk = Desk.open(folder);
    }

    @AfterEach
    void closeDesk() {
        desk.close();
    }

    // scores

    @Test
    void assess_knownDates_areOfOneStratumWithItsGap() {
        child("2015-07-04");
        enrol("one: 1", "2021-07-04");
        Assessment assessment = assess(beach());
        assertEquals(
                List.of(Stratum.keyed("child-child gap3-5")),
                List.copyOf(assessment.score().strata().possible()));
        Evidence.Weighed weighed = assertInstanceOf(Evidence.Weighed.class, assessment.score());
        assertTrue(weighed.log10() > 2, weighed.toString());
        assertEquals(Source.DATES, assessment.ageGap().basis());
        assertEquals(4, assessment.ageGap().mostYears(), 0.01);
        assertEquals(
                "about 4 years between the two pictures, by their dates",
                assessment.ageGap().words());
    }

    @Test
    void assess_bestOfSeveralReferences_weighsLessByTheirNumber() {
        child("2015-07-04");
        enrol("one: 1", "2021-07-04");
        Candidate before = beach();
        Evidence.Weighed alone = (Evidence.Weighed) assess(before).score();
        enrol("two: 1~0.5", "2021-07-04");
        Candidate after = desk.candidates().getFirst();
        assertEquals(before.scores().best(), after.scores().best());
        Evidence.Weighed ofTwo = (Evidence.Weighed) assess(after).score();
        assertEquals(alone.log10() - Math.log10(2), ofTwo.log10(), 1e-9);
        assertTrue(ofTwo.strata().assumption().contains("the best of 2 references"), ofTwo.toString());
    }

    @Test
    void assess_modelWithoutCalibration_saysSo() {
        child("2015-07-04");
        enrol("one: 1", "2021-07-04");
        Candidate candidate = beach();
        Assessor without = without();
        Assessment assessment = without.assess(candidate);
        assertEquals(
                "Not calibrated: the model has no calibration.",
                assessment.score().words());
        assertEquals(new AgeEvidence.Silent(Reason.NO_AGE_READ), assessment.age());
        assertEquals(Source.DATES, assessment.ageGap().basis());
        assertTrue(assessment.alert().orElseThrow().alert(), "nothing is held back without a threshold");
        assertEquals(Optional.empty(), assessment.alert().orElseThrow().perMillionFaces());
    }

    // quality

    @Test
    void assess_weakSighting_isStillACandidateAndSaysWhatItsScoreRestsOn() {
        child("2015-07-04");
        enrol("one: 1", "2021-07-04");
        Candidate candidate = desk.takeIn("street: 1~0.6?").candidates().getFirst();
        Assessment assessment = assess(candidate);
        Evidence.Weighed weighed = assertInstanceOf(Evidence.Weighed.class, assessment.score());
        assertTrue(
                weighed.strata().assumption().contains("one face weak, and the scores are of usual photographs"),
                weighed.toString());
        assertEquals(List.of(candidate), desk.candidates());
    }

    @Test
    void fit_weakPhotoOfAnotherPerson_isNotAccused() {
        child("2015-07-04");
        enrol("one: 1", "2021-07-04");
        Enrolment odd = desk.casework.enrol(
                CHILD,
                ScriptedReader.picture("odd: 99?"),
                OptionalInt.empty(),
                day("2021-07-04"),
                Optional.of(new QualityAcceptance(Verdict.WEAK, "the only one")));
        ReferenceFit fit = ((Enrolment.Enrolled) odd).fit();
        assertEquals(FitVerdict.NOT_CALIBRATED, fit.verdict());
        assertEquals(
                "Not calibrated: one face weak, so a low score says nothing.",
                fit.others().getFirst().evidence().words());
    }

    // alerts

    @Test
    void assess_candidate_standsToTheBudgetByWhatItReachesAndTheReferencesOfNow() {
        child("2015-07-04");
        enrol("one: 1", "2021-07-04");
        Candidate candidate = beach();
        AlertStanding before = assess(candidate).alert().orElseThrow();
        assertEquals(1, before.budget().references());
        assertEquals(candidate.score() >= before.threshold().orElseThrow(), before.alert(), before.toString());
        enrol("two: 1~0.5", "2021-07-04");
        AlertStanding after = assess(desk.candidates().getFirst()).alert().orElseThrow();
        assertEquals(2, after.budget().references());
        assertTrue(
                after.perMillionFaces().orElseThrow().expected()
                        > 2 * before.perMillionFaces().orElseThrow().expected(),
                "twice the comparisons, and the best of two reaches a lower threshold: " + after);
    }

    private Assessor without() {
        CurrentPlan plan = new CurrentPlan(new OperatingPoints(Calibration.none()), DailyBudget.DEFAULT, () -> 1);
        return new Assessor(Templates.MODEL, Calibration.none(), Optional.empty(), plan, desk.data.cases());
    }

    @Test
    void assess_noTakenOn_takesTheDayOfTheReferencesCamera() {
        child("2015-07-04");
        desk.enrolled("a", "one: 1");
        Assessment assessment = assess(beach());
        assertEquals(Source.DATES, assessment.ageGap().basis());
        assertEquals(0, assessment.ageGap().mostYears(), 0.01);
    }

    // dates that are unknown or contradict: silent with the reason, and still a candidate

    @Test
    void assess_noBirthDate_isSilentOfAge() {
        desk.addChild("a");
        enrol("one: 1", "2021-07-04");
        assertSilent(Reason.NO_BIRTH_DATE, beach());
    }

    @Test
    void assess_referenceBeforeBirth_isSilentOfAge() {
        child("2022-07-04");
        enrol("one: 1", "2021-07-04");
        assertSilent(Reason.REFERENCE_BEFORE_BIRTH, beach());
    }

    @Test
    void assess_referencesCameraBeforeBirth_isSilentOfAge() {
        child("2026-01-01");
        desk.enrolled("a", "one: 1");
        assertSilent(Reason.REFERENCE_BEFORE_BIRTH, beach());
    }

    @Test
    void assess_sightingBeforeBirth_isSilentOfAge() {
        child("2026-01-01");
        enrol("one: 1", "2026-02-01");
        assertSilent(Reason.BEFORE_BIRTH, beach());
    }

    @Test
    void assess_sightingBeforeReference_isSilentOfAgeAndItsDateIsNotUsed() {
        child("2015-07-04");
        enrol("one: 1", "2026-02-01");
        Candidate candidate = beach();
        assertSilent(Reason.BEFORE_REFERENCE, candidate);
        assertEquals(Source.FACE, assess(candidate).ageGap().basis());
    }

    private void assertSilent(Reason reason, Candidate candidate) {
        assertEquals(new AgeEvidence.Silent(reason), assess(candidate).age());
        assertEquals(List.of(candidate), desk.candidates());
    }

    @Test
    void assess_knownDates_weighTheAgeOfTheFace() {
        child("2015-07-04");
        enrol("one: 1", "2021-07-04");
        AgeEvidence.Weighed weighed =
                assertInstanceOf(AgeEvidence.Weighed.class, assess(beach()).age());
        assertEquals(10, weighed.fromYears(), 0.01);
        assertEquals(10, weighed.toYears(), 0.01);
    }

    @Test
    void assess_cameraAfterTheCrawl_takesTheYearsBeforeTheCrawl() {
        child("2015-07-04");
        enrol("one: 1", "2021-07-04");
        Candidate candidate = taken(new Provenance(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Instant.parse("2024-07-04T12:00:00Z"))));
        AgeEvidence.Weighed weighed =
                assertInstanceOf(AgeEvidence.Weighed.class, assess(candidate).age());
        assertEquals(0, weighed.fromYears(), 0.01);
        assertEquals(9, weighed.toYears(), 0.01);
    }

    // search

    @Test
    void assess_whatASearchFound_hasEvidenceWithoutADateOfTheProbe() {
        child("2015-07-04");
        enrol("one: 1", "2021-07-04");
        beach();
        Lookup.Found found = desk.search("probe: 1~0.9");
        TemplatedFace probe = found.photo().faces().getFirst();
        assertEquals(
                new AgeEvidence.Silent(Reason.NO_SIGHTING_DATE),
                desk.assessor
                        .assess(found.children().getFirst(), probe, ProbeDates.UNKNOWN)
                        .age());
        assertEquals(
                new AgeEvidence.Silent(Reason.NO_BIRTH_DATE),
                desk.assessor
                        .assess(found.sightings().getFirst(), probe, ProbeDates.UNKNOWN)
                        .age());
    }

    @Test
    void assess_whatASearchFoundWithDatesOfTheProbe_usesThem() {
        child("2015-07-04");
        enrol("one: 1", "2021-07-04");
        beach();
        Lookup.Found found = desk.search("probe: 1~0.9");
        TemplatedFace probe = found.photo().faces().getFirst();
        ProbeDates taken = new ProbeDates(Optional.empty(), day("2023-07-04"));
        ProbeDates born = new ProbeDates(day("2013-07-04"), taken.takenOn());

        AgeGapYears byTheChild =
                desk.assessor.assess(found.children().getFirst(), probe, taken).ageGap();
        AgeGapYears byItsOwn =
                desk.assessor.assess(found.children().getFirst(), probe, born).ageGap();
        Assessment sighting = desk.assessor.assess(found.sightings().getFirst(), probe, born);

        assertEquals(2, byTheChild.mostYears(), 0.01, "8 by the child's birth, and 6");
        assertEquals(4, byItsOwn.mostYears(), 0.01, "10 by the probe's own birth date, and 6");
        assertEquals(2, sighting.ageGap().mostYears(), 0.01, "10, and 12 in the sighting of 2025");
        assertEquals(Source.DATES, sighting.ageGap().basis());
    }

    @Test
    void assess_probeBeforeTheBirthOfItsPerson_isSilentOfAge() {
        child("2015-07-04");
        enrol("one: 1", "2021-07-04");
        beach();
        Lookup.Found found = desk.search("probe: 1~0.9");
        TemplatedFace probe = found.photo().faces().getFirst();
        ProbeDates wrong = new ProbeDates(day("2024-07-04"), day("2014-07-04"));

        assertEquals(
                new AgeEvidence.Silent(Reason.BEFORE_BIRTH),
                desk.assessor.assess(found.children().getFirst(), probe, wrong).age());
        assertEquals(
                new AgeEvidence.Silent(Reason.REFERENCE_BEFORE_BIRTH),
                desk.assessor.assess(found.sightings().getFirst(), probe, wrong).age());
    }

    private static Optional<LocalDate> day(String date) {
        return Optional.of(LocalDate.parse(date));
    }

    // fit

    @Test
    void enrol_firstReference_hasNothingToFit() {
        child("2015-07-04");
        assertEquals(
                new ReferenceFit(FitVerdict.ONLY_REFERENCE, List.of()),
                enrol("one: 1", "2021-07-04").fit());
    }

    @Test
    void enrol_photoOfTheChild_fits() {
        child("2015-07-04");
        Enrolment.Enrolled first = enrol("one: 1", "2021-07-04");
        Enrolment.Enrolled second = enrol("two: 1~0.7", "2021-07-04");
        assertEquals(FitVerdict.FITS, second.fit().verdict());
        ReferenceFit.Comparison comparison = second.fit().others().getFirst();
        assertEquals(first.reference().face(), comparison.reference());
        assertEquals(0.7f, comparison.score(), 1e-4f);
    }

    @Test
    void enrol_photoOfAnotherPerson_isSaidWithTheScoresAndStillWatchedFor() {
        child("2015-07-04");
        enrol("one: 1", "2021-07-04");
        enrol("two: 1~0.7", "2021-07-04");
        Enrolment.Enrolled odd = enrol("odd: 99", "2021-07-04");
        assertEquals(FitVerdict.MAYBE_ANOTHER_PERSON, odd.fit().verdict());
        assertEquals(2, odd.fit().others().size());
        assertTrue(odd.fit().others().getFirst().score()
                >= odd.fit().others().getLast().score());
        List<Reference> references = desk.casework.references(CHILD);
        assertEquals(FitVerdict.FITS, desk.casework.fit(references.getFirst()).verdict());
        assertEquals(
                FitVerdict.MAYBE_ANOTHER_PERSON,
                desk.casework.fit(references.getLast()).verdict());
        assertEquals(1, desk.takeIn("street: 99~0.8").candidates().size());
    }

    @Test
    void enrol_photoThatSaysLittle_isInconclusive() {
        child("2015-07-04");
        enrol("one: 1", "2021-07-04");
        ReferenceFit fit = enrol("two: 1~0.31", "2021-07-04").fit(); // log10 LR is near 0 there
        assertEquals(FitVerdict.INCONCLUSIVE, fit.verdict(), fit.toString());
    }

    @Test
    void fit_modelWithoutCalibration_saysSoWithTheScores() {
        child("2015-07-04");
        enrol("one: 1", "2021-07-04");
        Reference odd = enrol("odd: 99", "2021-07-04").reference();
        Assessor without = without();
        ReferenceFit fit = without.fit(odd);
        assertEquals(FitVerdict.NOT_CALIBRATED, fit.verdict());
        assertEquals(1, fit.others().size());
    }

    private void child(String birthDate) {
        desk.casework.addChild(Optional.of(CHILD), Optional.of(LocalDate.parse(birthDate)));
    }

    private Enrolment.Enrolled enrol(String photo, String takenOn) {
        return (Enrolment.Enrolled) desk.casework.enrol(
                CHILD,
                ScriptedReader.picture(photo),
                OptionalInt.empty(),
                Optional.of(LocalDate.parse(takenOn)),
                Optional.empty());
    }

    /** A candidate whose face has an age read. */
    private Candidate beach() {
        return taken(Provenance.UNKNOWN);
    }

    private Candidate taken(Provenance provenance) {
        String picture = IntStream.range(0, 100)
                .mapToObj("beach%d: 1~0.6"::formatted)
                .filter(line -> read(line).faces().getFirst().template().age().isPresent())
                .findFirst()
                .orElseThrow();
        Intake.TakenIn taken = (Intake.TakenIn) desk.casework.takeIn(ScriptedReader.picture(picture), provenance);
        return taken.candidates().getFirst();
    }

    private Reading.Read read(String line) {
        return (Reading.Read) new ScriptedReader().read(ScriptedReader.picture(line), Purpose.CRAWL);
    }

    private Assessment assess(Candidate candidate) {
        return desk.assessor.assess(candidate);
    }
}
