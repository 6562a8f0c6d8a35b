package org.matcher.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.matcher.embed.AgeEstimate;
import org.matcher.evidence.AgeRange;
import org.matcher.evidence.AgeRange.Source;
import org.matcher.evidence.DateInterval;
import org.matcher.image.ImageMetadata;

final class KnownAgesTest {
    private static final Optional<LocalDate> BIRTH = Optional.of(LocalDate.parse("2015-05-05"));
    private static final Optional<AgeEstimate> READ = Optional.of(new AgeEstimate(7, 5, 9));
    private static final Optional<LocalDate> NO_DATE = Optional.empty();

    @Test
    void taken_cameraDay_isThatDay() {
        assertEquals(
                Optional.of(DateInterval.on(LocalDate.parse("2024-01-02"))),
                KnownAges.taken(camera("2024-01-02T23:00:00"), List.of(crawled("2024-03-01T00:00:00Z"))));
    }

    @Test
    void taken_cameraAfterTheCrawl_isNotBelieved() {
        assertEquals(
                Optional.of(new DateInterval(LocalDate.parse("2014-03-01"), LocalDate.parse("2024-03-01"))),
                KnownAges.taken(camera("2024-03-03T00:00:00"), List.of(crawled("2024-03-01T00:00:00Z"))));
    }

    @Test
    void taken_severalCrawls_endsWithTheFirst() {
        assertEquals(
                LocalDate.parse("2023-01-01"),
                KnownAges.taken(
                                ImageMetadata.NONE,
                                List.of(
                                        crawled("2024-03-01T00:00:00Z"),
                                        Provenance.UNKNOWN,
                                        crawled("2023-01-01T10:00:00Z")))
                        .orElseThrow()
                        .last());
    }

    @Test
    void taken_nothingKnown_isEmpty() {
        assertEquals(Optional.empty(), KnownAges.taken(ImageMetadata.NONE, List.of(Provenance.UNKNOWN)));
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
        assertEquals(read, KnownAges.inSighting(BIRTH, reference, Optional.of(beforeReference), READ));
        assertEquals(read, KnownAges.inSighting(BIRTH, NO_DATE, Optional.of(beforeBirth), READ));
    }

    @Test
    void inSighting_datesKnown_areTakenBeforeTheAgeRead() {
        DateInterval taken = DateInterval.on(LocalDate.parse("2022-05-05"));
        AgeRange age = KnownAges.inSighting(BIRTH, NO_DATE, Optional.of(taken), READ);
        assertEquals(Source.DATES, age.source());
        assertEquals(7, age.lowYears(), 0.01);
    }

    private static ImageMetadata camera(String time) {
        return new ImageMetadata(
                Optional.of(LocalDateTime.parse(time)),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    private static Provenance crawled(String at) {
        return new Provenance(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(Instant.parse(at)));
    }
}
