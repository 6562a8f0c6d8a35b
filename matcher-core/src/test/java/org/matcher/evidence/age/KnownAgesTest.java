package org.matcher.evidence.age;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.matcher.embed.AgeEstimate;
import org.matcher.evidence.AgeRange;
import org.matcher.evidence.AgeRange.Source;
import org.matcher.evidence.DateInterval;

final class KnownAgesTest {
    private static final Optional<LocalDate> BIRTH = Optional.of(LocalDate.parse("2015-05-05"));
    private static final Optional<AgeEstimate> READ = Optional.of(new AgeEstimate(7, 5, 9));
    private static final Optional<LocalDate> NO_DATE = Optional.empty();
    private static final LocalDate RECEIVED = LocalDate.parse("2025-01-01");

    @Test
    void taken_cameraDay_isThatDay() {
        assertEquals(
                Optional.of(DateInterval.on(LocalDate.parse("2024-01-02"))),
                KnownAges.taken(day("2024-01-02"), day("2024-03-01"), RECEIVED));
    }

    @Test
    void taken_cameraAfterTheCrawl_isNotBelieved() {
        assertEquals(
                Optional.of(new DateInterval(LocalDate.parse("2014-03-01"), LocalDate.parse("2024-03-01"))),
                KnownAges.taken(day("2024-03-03"), day("2024-03-01"), RECEIVED));
    }

    @Test
    void taken_cameraADayAhead_isBelievedAsItsZoneIsUnknown() {
        assertEquals(
                Optional.of(DateInterval.on(LocalDate.parse("2024-03-02"))),
                KnownAges.taken(day("2024-03-02"), day("2024-03-01"), RECEIVED));
    }

    @Test
    void taken_cameraInTheFutureOfAnImageWithoutCrawl_isNotBelieved() {
        assertEquals(Optional.empty(), KnownAges.taken(day("2026-01-01"), NO_DATE, RECEIVED));
    }

    @Test
    void taken_nothingKnown_isEmpty() {
        assertEquals(Optional.empty(), KnownAges.taken(NO_DATE, NO_DATE, RECEIVED));
    }

    @Test
    void referenceTaken_dayTold_winsOverTheCamera() {
        assertEquals(day("2020-05-05"), KnownAges.referenceTaken(day("2020-05-05"), day("2021-06-06"), RECEIVED));
    }

    @Test
    void referenceTaken_noDayTold_isTheCamerasUnlessAfterTheEnrolment() {
        assertEquals(day("2021-06-06"), KnownAges.referenceTaken(NO_DATE, day("2021-06-06"), RECEIVED));
        assertEquals(NO_DATE, KnownAges.referenceTaken(NO_DATE, day("2025-01-03"), RECEIVED));
        assertEquals(NO_DATE, KnownAges.referenceTaken(NO_DATE, NO_DATE, RECEIVED));
    }

    @Test
    void inReference_datesKnown_areTakenBeforeTheAgeRead() {
        AgeRange age = KnownAges.inReference(BIRTH, Optional.of(LocalDate.parse("2020-05-05")), READ);
        assertEquals(Source.DATES, age.source());
        assertEquals(5, age.lowYears(), 0.01);
    }

    @Test
    void inReference_photoBeforeBirth_isTheAgeRead() {
        assertEquals(
                AgeRange.read(READ.get()),
                KnownAges.inReference(BIRTH, Optional.of(LocalDate.parse("2014-05-05")), READ));
    }

    @Test
    void inReference_aDateUnknown_isTheAgeReadOrUnknown() {
        assertEquals(AgeRange.read(READ.get()), KnownAges.inReference(BIRTH, NO_DATE, READ));
        assertEquals(AgeRange.UNKNOWN, KnownAges.inReference(BIRTH, NO_DATE, Optional.empty()));
    }

    @Test
    void inSighting_datesThatContradict_areNotUsed() {
        Optional<LocalDate> reference = Optional.of(LocalDate.parse("2020-05-05"));
        DateInterval beforeReference = DateInterval.on(LocalDate.parse("2019-01-01"));
        DateInterval beforeBirth = DateInterval.on(LocalDate.parse("2014-01-01"));
        AgeRange read = AgeRange.read(READ.get());
        assertEquals(read, KnownAges.inSighting(new KnownDates(BIRTH, reference, Optional.of(beforeReference)), READ));
        assertEquals(read, KnownAges.inSighting(new KnownDates(BIRTH, NO_DATE, Optional.of(beforeBirth)), READ));
    }

    @Test
    void inSighting_datesKnown_areTakenBeforeTheAgeRead() {
        DateInterval taken = DateInterval.on(LocalDate.parse("2022-05-05"));
        AgeRange age = KnownAges.inSighting(new KnownDates(BIRTH, NO_DATE, Optional.of(taken)), READ);
        assertEquals(Source.DATES, age.source());
        assertEquals(7, age.lowYears(), 0.01);
    }

    private static Optional<LocalDate> day(String day) {
        return Optional.of(LocalDate.parse(day));
    }
}
