package org.matcher.evidence.age;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matcher.embed.AgeEstimate;
import org.matcher.evidence.CalibrationException;
import org.matcher.evidence.DateInterval;
import org.matcher.evidence.age.AgeEvidence.Reason;
import org.matcher.evidence.age.AgeEvidence.Silent;
import org.matcher.evidence.age.AgeEvidence.Weighed;
import org.matcher.model.ModelLibrary;
import org.matcher.model.ModelManifest;

final class AgeWeighingTest {
    private static final LocalDate BIRTH = LocalDate.of(2010, 6, 1);
    private static final LocalDate REFERENCE = LocalDate.of(2014, 6, 1);
    private static final AgeWeighing BROAD = new AgeWeighing(bundled(), CrawlAges.BROAD);

    private static AgeReadoutModel bundled() {
        ModelLibrary models = ModelLibrary.bundled();
        ModelManifest manifest = models.embedder();
        return AgeReadoutModel.parse(models.extra(manifest, "ageReadoutError").orElseThrow());
    }

    private static Optional<AgeEstimate> read(double years) {
        return Optional.of(new AgeEstimate((float) years, (float) years * 0.7f, (float) years * 1.3f));
    }

    /** The child's age at the sighting in years, whole. */
    private static KnownDates sightedAt(int years) {
        return new KnownDates(
                Optional.of(BIRTH), Optional.empty(), Optional.of(DateInterval.on(BIRTH.plusYears(years))));
    }

    private static double log10(double read, int expected) {
        return assertInstanceOf(Weighed.class, BROAD.weigh(read(read), sightedAt(expected)))
                .log10();
    }

    @Test
    void weigh_ageAsExpected_isForAndAgeFarOff_isAgainst() {
        for (int expected : List.of(2, 5, 9, 14)) {
            assertTrue(log10(expected, expected) > 0.2, "at %d: %s".formatted(expected, log10(expected, expected)));
            assertTrue(log10(55, expected) < -0.7, "at %d: %s".formatted(expected, log10(55, expected)));
        }
        assertTrue(log10(4, 30) < -1);
    }

    @Test
    void weigh_readingMovesAwayFromExpected_neverWeighsMore() {
        for (int expected : List.of(5, 9, 14)) {
            double before = Double.POSITIVE_INFINITY;
            for (double read = expected + 1; read < 70; read++) {
                double weight = log10(read, expected);
                assertTrue(weight <= before + 1e-9, "read %s, expected %d".formatted(read, expected));
                before = weight;
            }
        }
    }

    @Test
    void weigh_anyAges_staysInBounds() {
        long seed = 17;
        Random random = new Random(seed);
        for (int i = 0; i < 1000; i++) {
            double log10 = log10(random.nextDouble(110), random.nextInt(100));
            assertTrue(log10 >= AgeWeighing.LOW && log10 <= AgeWeighing.HIGH, "seed %d: %s".formatted(seed, log10));
        }
    }

    @Test
    void weigh_datesLessSure_saysLess() {
        LocalDate crawl = BIRTH.plusYears(9);
        Weighed sure = assertInstanceOf(Weighed.class, BROAD.weigh(read(9), sightedAt(9)));
        Weighed unsure = assertInstanceOf(
                Weighed.class,
                BROAD.weigh(
                        read(9),
                        new KnownDates(
                                Optional.of(BIRTH), Optional.empty(), Optional.of(DateInterval.crawled(crawl, 10)))));
        assertTrue(unsure.log10() < sure.log10());
        assertEquals(0, unsure.fromYears());
        assertEquals(9, unsure.toYears(), 0.01);
    }

    @Test
    void weigh_otherStrangers_movesTheWeightByTheirShareOfSuchAgesAtMost() {
        CrawlAges twiceTheChildren =
                new CrawlAges(List.of(new CrawlAges.Band(0, 18, 0.5), new CrawlAges.Band(18, 90, 0.5)));
        Weighed other = assertInstanceOf(
                Weighed.class, new AgeWeighing(bundled(), twiceTheChildren).weigh(read(6), sightedAt(6)));
        assertEquals(log10(6, 6), other.log10(), Math.log10(2) + 1e-6);
        assertTrue(other.log10() < log10(6, 6));
    }

    @Test
    void weigh_datesUnknownOrContradictory_isSilentAndSaysWhy() {
        Optional<LocalDate> birth = Optional.of(BIRTH);
        Optional<LocalDate> reference = Optional.of(REFERENCE);
        Optional<DateInterval> later = Optional.of(DateInterval.on(REFERENCE.plusYears(2)));
        assertSilent(Reason.NO_BIRTH_DATE, read(5), new KnownDates(Optional.empty(), reference, later));
        assertSilent(Reason.NO_SIGHTING_DATE, read(5), new KnownDates(birth, reference, Optional.empty()));
        assertSilent(Reason.NO_AGE_READ, Optional.empty(), new KnownDates(birth, reference, later));
        assertSilent(
                Reason.BEFORE_BIRTH,
                read(5),
                new KnownDates(birth, Optional.empty(), Optional.of(DateInterval.on(BIRTH.minusDays(1)))));
        assertSilent(
                Reason.BEFORE_REFERENCE,
                read(5),
                new KnownDates(birth, reference, Optional.of(DateInterval.on(REFERENCE.minusDays(1)))));
        assertSilent(
                Reason.REFERENCE_BEFORE_BIRTH, read(5), new KnownDates(birth, Optional.of(BIRTH.minusDays(1)), later));
        assertSilent(
                Reason.TOO_OLD,
                read(5),
                new KnownDates(birth, reference, Optional.of(DateInterval.on(BIRTH.plusYears(111)))));
    }

    private static void assertSilent(Reason reason, Optional<AgeEstimate> read, KnownDates dates) {
        AgeEvidence evidence = BROAD.weigh(read, dates);
        assertEquals(new Silent(reason), evidence);
        assertEquals("The age of the face is not weighed: %s.".formatted(reason.words()), evidence.words());
    }

    @Test
    void words_eachDirection_readAsASentence() {
        assertEquals("The age of the face has slight weight for its being the child.", new Weighed(0.5, 4, 5).words());
        assertEquals(
                "The age of the face has moderate weight against its being the child.",
                new Weighed(-1.2, 4, 5).words());
        assertThrows(IllegalArgumentException.class, () -> new Weighed(Double.NaN, 4, 5));
        assertThrows(IllegalArgumentException.class, () -> new Weighed(2, 4, 5));
    }

    @Test
    void readout_atTheMiddlesOfItsBands_isWhatWasMeasured() {
        AgeReadoutModel model = bundled();
        assertEquals(Math.log1p(5.5) + 0.234, model.reading(5.5), 1e-9);
        assertEquals(0.355, model.spread(5.5), 1e-9);
        assertEquals(0.526, model.spread(0), 1e-9);
        assertEquals(0.448, model.spread(100), 1e-9);
        double before = Double.NEGATIVE_INFINITY;
        for (double years = 0; years <= 110; years += 0.5) {
            assertTrue(model.reading(years) > before, "readings must rise with age, at " + years);
            before = model.reading(years);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "age_from,age_to,faces,bias_log1p,sd_log1p",
                "age_from,age_to,faces,bias_log1p,sd_log1p\n0,3,151,0.7",
                "age_from,age_to,faces,bias_log1p,sd_log1p\n0,3,151,0.7,zero",
                "age_from,age_to,faces,bias_log1p,sd_log1p\n0,3,151,0.7,0",
                "age_from,age_to,faces,bias_log1p,sd_log1p\n0,3,151,NaN,0.5",
                "age_from,age_to,faces,bias_log1p,sd_log1p\n0,3,151,3,0.5\n4,7,151,0,0.5",
            })
    void readout_brokenFile_isRefused(String csv) {
        assertThrows(CalibrationException.class, () -> AgeReadoutModel.parse(csv.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void crawlAges_gapsOrWrongSum_areRefused() {
        assertThrows(IllegalArgumentException.class, () -> new CrawlAges(List.of(new CrawlAges.Band(1, 18, 1))));
        assertThrows(IllegalArgumentException.class, () -> new CrawlAges(List.of(new CrawlAges.Band(0, 18, 0.9))));
        assertThrows(IllegalArgumentException.class, () -> new CrawlAges(List.of()));
        assertThrows(IllegalArgumentException.class, () -> new CrawlAges.Band(0, 18, Double.NaN));
    }
}
