package org.matcher.evaluate.openset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.matcher.evaluate.openset.Rate.Interval;

final class FiguresTest {
    private static final double EXACT = 1e-12;

    @Test
    void of_ranks_countFromTheFirstToTheLastOfEach() {
        Figures figures = figures(List.of(
                Results.mated("a", 0.9, 1),
                Results.mated("b", 0.5, 10),
                Results.mated("c", 0.4, 11),
                Results.mated("d", 0.3, 100),
                Results.matedWithoutFace("e")));

        assertEquals(List.of(0.2, 0.4, 0.6, 0.8), hitRates(figures));
        assertEquals(5, figures.mated());
    }

    @Test
    void of_thirtyStrangers_theThresholdLetsThreeThrough() {
        // Strangers at .01 to .30; one in ten of 30 is 3: the threshold is just above .27, the fourth from the top.
        List<ProbeResult> results = strangers(30);
        results.add(Results.mated("a", 0.27, 1));
        results.add(Results.mated("b", 0.28, 1));
        results.add(Results.mated("c", 0.9, 1));
        results.add(Results.matedWithoutFace("d"));

        Figures.AtFpir at = figures(results).atFpir().getFirst();

        assertEquals(0.27, at.threshold().orElseThrow(), 1e-9);
        assertEquals(0.5, at.fnir().value().orElseThrow(), EXACT, "a lies just below, d has no face");
    }

    @Test
    void of_tiedStrangers_noneOfTheTieMayPassIfAllWouldBeTooMany() {
        List<ProbeResult> results = strangers(26);
        for (int i = 0; i < 4; i++) {
            results.add(Results.nonMated("tied" + i, 0.6));
        }
        results.add(Results.mated("a", 0.6, 1));
        results.add(Results.mated("b", 0.61, 1));

        Figures.AtFpir at = figures(results).atFpir().getFirst();

        assertEquals(0.5, at.fnir().value().orElseThrow(), EXACT, "4 of 30 at .6 are more than one in ten");
    }

    @Test
    void of_strangersWithoutFace_raiseNoAlarmAndCount() {
        List<ProbeResult> results = strangers(27);
        for (int i = 0; i < 3; i++) {
            results.add(Results.nonMatedWithoutFace("faceless" + i));
        }
        results.add(Results.mated("a", 0.25, 1));

        Figures figures = figures(results);

        assertEquals(30, figures.nonMated());
        assertEquals(0.24, figures.atFpir().getFirst().threshold().orElseThrow(), 1e-9, "3 of 30: .27, .26, .25");
        assertEquals(0, figures.atFpir().getFirst().fnir().value().orElseThrow());
    }

    @Test
    void of_tooFewStrangers_hasNoValue() {
        List<ProbeResult> results = strangers(299);
        results.add(Results.mated("a", 0.9, 1));

        List<Figures.AtFpir> at = figures(results).atFpir();

        assertTrue(at.get(0).fnir().value().isPresent(), "1e-1 needs 30");
        assertEquals(300, at.get(1).needed());
        assertEquals(OptionalDouble.empty(), at.get(1).threshold());
        assertEquals(Rate.NONE, at.get(1).fnir());
    }

    @Test
    void of_onlyStrangers_hasNoRates() {
        Figures figures = figures(strangers(30));

        assertEquals(
                List.of(Rate.NONE, Rate.NONE, Rate.NONE, Rate.NONE),
                figures.hitRates().stream().map(Figures.HitRate::rate).toList());
        assertEquals(Rate.NONE, figures.atFpir().getFirst().fnir());
    }

    @Test
    void of_sameSeed_givesTheSameIntervalsAroundTheFigures() {
        List<ProbeResult> results = strangers(40);
        for (int i = 0; i < 60; i++) {
            results.add(Results.mated("m" + i / 2, 0.2 + i / 200.0, i % 4 == 0 ? 30 : 1));
        }

        Figures one = figures(results);
        Figures again = figures(results);
        Figures other = Figures.of(results, scope(), new Bootstrap(2, 1000));

        assertEquals(one, again);
        assertNotEquals(one, other, "another seed draws other subjects");
        Rate rank1 = one.hitRates().getFirst().rate();
        Interval interval = rank1.interval().orElseThrow();
        assertEquals(0.75, rank1.value().orElseThrow(), EXACT);
        assertTrue(interval.low() < 0.75 && 0.75 < interval.high(), interval.toString());
        Rate fnir = one.atFpir().getFirst().fnir();
        double value = fnir.value().orElseThrow();
        Interval around = fnir.interval().orElseThrow();
        assertTrue(around.low() <= value && value <= around.high(), value + " in " + around);
    }

    @Test
    void of_fewerSubjectsWithTheSameProbes_haveAWiderInterval() {
        List<ProbeResult> many = new ArrayList<>();
        List<ProbeResult> few = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            int rank = i / 20 % 2 == 0 ? 1 : 50;
            many.add(Results.mated("m" + i, 0.5, rank));
            few.add(Results.mated("m" + i / 20, 0.5, rank));
        }

        double ofMany = width(figures(many));
        double ofFew = width(figures(few));

        assertTrue(ofFew > 2 * ofMany, "4 subjects %s, 80 subjects %s".formatted(ofFew, ofMany));
    }

    @Test
    void of_nothingButHits_hasTheExactInterval() {
        Figures figures = figures(List.of(Results.mated("a", 0.9, 1), Results.mated("b", 0.8, 1)));

        Interval interval = figures.hitRates().getFirst().rate().interval().orElseThrow();
        assertEquals(Math.sqrt(0.025), interval.low(), EXACT, "two of two by Clopper and Pearson");
        assertEquals(1, interval.high());
    }

    @Test
    void of_oneSubjectWithHitsAndMisses_hasNoInterval() {
        Figures figures = figures(List.of(Results.mated("a", 0.9, 1), Results.mated("a", 0.8, 2)));

        assertEquals(
                new Rate(OptionalDouble.of(0.5), Optional.empty()),
                figures.hitRates().getFirst().rate());
    }

    @Test
    void curve_byHand_stepsAtEachScoreOfAStranger() {
        DetCurve curve = DetCurve.of(List.of(
                Results.nonMated("x", 0.5),
                Results.nonMated("y", 0.3),
                Results.nonMated("z", 0.3),
                Results.nonMatedWithoutFace("w"),
                Results.mated("a", 0.5, 1),
                Results.mated("b", 0.4, 2),
                Results.mated("c", 0.1, 7),
                Results.matedWithoutFace("d")));

        assertEquals(List.of(new DetCurve.Point(0.5, 0.25, 0.75), new DetCurve.Point(0.3, 0.75, 0.5)), curve.points());
        assertEquals(List.of(0.25, 0.5, 0.5), curve.hitRates().subList(0, 3));
        assertEquals(0.75, curve.hitRates().getLast());
    }

    @Test
    void curve_onlyStrangers_isEmpty() {
        assertEquals(new DetCurve(List.of(), List.of()), DetCurve.of(strangers(3)));
    }

    private static double width(Figures figures) {
        Interval interval = figures.hitRates().getFirst().rate().interval().orElseThrow();
        return interval.high() - interval.low();
    }

    private static List<Double> hitRates(Figures figures) {
        return figures.hitRates().stream()
                .map(hitRate -> hitRate.rate().value().orElseThrow())
                .toList();
    }

    /** At .01, .02 and so on. */
    private static List<ProbeResult> strangers(int count) {
        List<ProbeResult> results = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            results.add(Results.nonMated("stranger" + i, i / 100.0 % 1));
        }
        return results;
    }

    private static Figures figures(List<ProbeResult> results) {
        return Figures.of(results, scope(), new Bootstrap(1, 1000));
    }

    private static Figures.Scope scope() {
        return new Figures.Scope(10, 0, 0);
    }
}
