package org.matcher.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.matcher.embed.AgeEstimate;
import org.matcher.evidence.AgeRange.Source;
import org.matcher.face.quality.Verdict;

final class StrataTest {
    private static final LocalDate BIRTH = LocalDate.of(2010, 6, 1);

    @ParameterizedTest
    @CsvSource({
        "5, 5, child-child gap0-2",
        "5, 7.99, child-child gap0-2",
        "5, 8, child-child gap3-5",
        "17.9, 18, child-adult gap0-2",
        "8, 19, child-adult gap>10",
        "8, 18.9, child-adult gap6-10",
        "18, 60, adult-adult gap>10",
    })
    void of_agesAtBorders_fallIntoOneStratum(double one, double other, String key) {
        assertEquals(Stratum.keyed(key), Stratum.of(one, other));
        assertEquals(Stratum.keyed(key), Stratum.of(other, one));
    }

    @Test
    void all_areTwelveWithKeysThatLeadBack() {
        assertEquals(12, new HashSet<>(Stratum.all()).size());
        for (Stratum stratum : Stratum.all()) {
            for (PairQuality quality : PairQuality.values()) {
                assertEquals(
                        stratum.of(quality), Stratum.keyed(stratum.of(quality).key()));
                assertEquals(quality, PairQuality.labelled(quality.label()));
            }
        }
        assertEquals("adult-adult gap>10", new Stratum(Party.ADULT_ADULT, AgeGap.OVER_10).key(), "as in old files");
        assertThrows(IllegalArgumentException.class, () -> PairQuality.labelled("awful"));
        assertThrows(IllegalArgumentException.class, () -> Stratum.keyed("child-child gap1"));
    }

    @ParameterizedTest
    @CsvSource({
        "GOOD, GOOD, USUAL",
        "GOOD, , USUAL",
        "WEAK, GOOD, ONE_WEAK",
        "WEAK, , ONE_WEAK",
        "NOT_SEARCHABLE, GOOD, ONE_NOT_SEARCHABLE",
        "WEAK, WEAK, BOTH_WEAK",
        "WEAK, NOT_SEARCHABLE, BOTH_NOT_SEARCHABLE",
        "NOT_SEARCHABLE, NOT_SEARCHABLE, BOTH_NOT_SEARCHABLE",
    })
    void quality_ofTwoFaces_isSymmetric(Verdict one, @Nullable Verdict other, PairQuality quality) {
        assertEquals(quality, PairQuality.of(Optional.of(one), Optional.ofNullable(other)));
        assertEquals(quality, PairQuality.of(Optional.ofNullable(other), Optional.of(one)));
    }

    @Test
    void toldApart_poorFaces_takesTheirOwnScoresElseUsualOnesIfOneFaceIsGood() {
        Stratum children = Stratum.keyed("child-child gap0-2");
        Stratum adults = Stratum.keyed("adult-adult gap0-2");
        Strata comparison = new Strata(new TreeSet<>(Set.of(children, adults)), "drawn");
        Set<Stratum> known = Set.of(adults.of(PairQuality.ONE_WEAK), adults.of(PairQuality.BOTH_WEAK));
        assertEquals(Set.of(children, adults), comparison.toldApart(known::contains));
        assertEquals(
                Set.of(children, adults.of(PairQuality.ONE_WEAK)),
                comparison.of(PairQuality.ONE_WEAK).toldApart(known::contains));
        assertEquals(
                Set.of(children.of(PairQuality.BOTH_WEAK), adults.of(PairQuality.BOTH_WEAK)),
                comparison.of(PairQuality.BOTH_WEAK).toldApart(known::contains));
    }

    @Test
    void of_qualityThatIsNotKnown_isSaid() {
        Strata strata = Strata.of(Stratum.of(5, 5)).of(Optional.of(Verdict.WEAK), Optional.empty());
        assertEquals(PairQuality.ONE_WEAK, strata.quality());
        assertEquals("both ages are known; the quality of a face is not known", strata.assumption());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.NEGATIVE_INFINITY})
    void gap_notAGap_isRefused(double years) {
        assertThrows(IllegalArgumentException.class, () -> AgeGap.of(years));
    }

    @Test
    void between_knownAges_isOneStratum() {
        AgeRange reference = AgeRange.atDates(BIRTH, DateInterval.on(LocalDate.of(2014, 6, 1)))
                .orElseThrow();
        AgeRange sighting = AgeRange.atDates(BIRTH, DateInterval.on(LocalDate.of(2018, 6, 1)))
                .orElseThrow();
        Strata strata = Strata.between(reference, sighting);
        assertEquals(Set.of(Stratum.keyed("child-child gap3-5")), strata.possible());
        assertEquals("both ages are known from dates", strata.assumption());
    }

    @Test
    void between_ageReadAcrossBorders_isEveryStratumOfItsSpan() {
        AgeRange reference = new AgeRange(10, 10, Source.DATES);
        Strata strata = Strata.between(reference, AgeRange.read(new AgeEstimate(17, 14.5f, 21.5f)));
        assertEquals(
                Set.of(
                        Stratum.keyed("child-child gap3-5"),
                        Stratum.keyed("child-child gap6-10"),
                        Stratum.keyed("child-adult gap6-10"),
                        Stratum.keyed("child-adult gap>10")),
                strata.possible());
        assertTrue(strata.assumption().contains("read from the face"), strata.assumption());
    }

    @Test
    void between_nothingKnown_isEveryStratumAndSaid() {
        Strata strata = Strata.between(AgeRange.UNKNOWN, AgeRange.UNKNOWN);
        assertEquals(new HashSet<>(Stratum.all()), strata.possible());
        assertTrue(strata.assumption().contains("unknown"), strata.assumption());
    }

    @Test
    void between_anyTwoRanges_isSymmetricAndHoldsTheStratumOfEveryPairInside() {
        long seed = 4711;
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            AgeRange one = range(random);
            AgeRange other = range(random);
            Set<Stratum> possible = Strata.between(one, other).possible();
            assertEquals(possible, Strata.between(other, one).possible(), "seed " + seed);
            for (double part : List.of(0.0, 1.0)) {
                double a = one.lowYears() + part * (one.highYears() - one.lowYears());
                double b = other.lowYears() + (1 - part) * (other.highYears() - other.lowYears());
                assertTrue(possible.contains(Stratum.of(a, b)), "seed %d, ages %s and %s".formatted(seed, a, b));
            }
        }
    }

    private static AgeRange range(Random random) {
        double low = random.nextDouble(60);
        return new AgeRange(low, low + random.nextDouble(20), Source.FACE);
    }

    @Test
    void atDates_beforeBirth_isEmpty() {
        assertEquals(Optional.empty(), AgeRange.atDates(BIRTH, DateInterval.on(BIRTH.minusDays(1))));
    }

    @Test
    void atDates_partlyBeforeBirth_beginsAtBirth() {
        AgeRange range = AgeRange.atDates(BIRTH, DateInterval.crawled(LocalDate.of(2015, 6, 1), 10))
                .orElseThrow();
        assertEquals(0, range.lowYears());
        assertEquals(5, range.highYears(), 0.01);
    }

    @Test
    void ageRange_notOrdered_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> new AgeRange(5, 4, Source.FACE));
        assertThrows(IllegalArgumentException.class, () -> new AgeRange(Double.NaN, 4, Source.FACE));
        assertThrows(IllegalArgumentException.class, () -> new AgeRange(0, 200, Source.FACE));
    }
}
