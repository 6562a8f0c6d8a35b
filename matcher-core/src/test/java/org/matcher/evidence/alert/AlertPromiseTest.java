package org.matcher.evidence.alert;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matcher.evidence.BundledCalibration;
import org.matcher.evidence.ScoreHistogram;
import org.matcher.evidence.Scores;
import org.matcher.evidence.Strata;
import org.matcher.evidence.Stratum;
import org.matcher.evidence.StratumScores;
import org.matcher.evidence.alert.OperatingPoint.Planned;

/**
 * The promise of a plan: on scores that it was not made of, the count of false alerts lies inside the stated 95 % interval. The
 * histograms are split at random into two halves; thresholds come from one, one day's comparisons are the other. Of 20
 * halvings at least {@value #LEAST} must hold: if each held with chance .95, fewer would come up in 1.6 % of runs (binomial),
 * while an interval that holds only with chance .75 would pass in 23 %.
 */
final class AlertPromiseTest {
    private static final int REPEATS = 20;
    private static final int LEAST = 17;
    private static final int DAY = 500_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "child-child gap0-2",
                "child-child gap3-5",
                "child-child gap6-10",
                "child-child gap>10",
                "child-adult gap6-10",
                "child-adult gap>10",
                "adult-adult gap0-2",
                "adult-adult gap0-2 weak",
                "adult-adult gap0-2 not-searchable",
                "adult-adult gap0-2 both-weak",
                "adult-adult gap0-2 both-not-searchable",
            })
    void count_onTheOtherHalf_liesInTheStatedInterval(String key) throws IOException {
        int seed = key.hashCode();
        for (double alertsPerDay : List.of(1.0, 10.0, 100.0)) {
            int inside = inside(Stratum.keyed(key), alertsPerDay, new Random(seed));
            assertTrue(
                    inside >= LEAST,
                    "seed %d: %d of %d inside at %s a day".formatted(seed, inside, REPEATS, alertsPerDay));
        }
    }

    private static int inside(Stratum stratum, double alertsPerDay, Random random) throws IOException {
        StratumScores scores = Optional.ofNullable(
                        BundledCalibration.open().scores().get(stratum))
                .orElseThrow();
        int inside = 0;
        for (int i = 0; i < REPEATS; i++) {
            ScoreHistogram.Halves halves = scores.nonMated().split(random);
            Planned point =
                    plan(stratum, scores.mated(), halves.one(), halves.other().total(), alertsPerDay);
            long observed = halves.other().atLeast((int) Math.round(point.threshold() * 100));
            inside += point.countPerDay().contains((double) observed) ? 1 : 0;
        }
        return inside;
    }

    private static Planned plan(
            Stratum stratum, ScoreHistogram mated, ScoreHistogram strangers, long comparisons, double alertsPerDay) {
        StratumScores half = new StratumScores("half", mated, strangers);
        return new OperatingPoints("half", Map.of(stratum, half))
                .plan(new AlertBudget(1, comparisons, alertsPerDay), Optional.empty()).points().stream()
                        .filter(point -> point.stratum().equals(stratum))
                        .map(point -> assertInstanceOf(Planned.class, point))
                        .findFirst()
                        .orElseThrow();
    }

    /** Far beyond the counts: strangers of a known distribution, a day of 100 times the scores of the plan. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 10, 100})
    void count_ofADayBeyondTheScores_isNotAboveTheStatedInterval(double alertsPerDay) {
        Stratum stratum = Stratum.all().getFirst();
        int kept = 0;
        for (int seed = 0; seed < REPEATS; seed++) {
            Planned point = plan(
                    stratum,
                    Scores.normal(seed, 500, 0.5, 0.1),
                    Scores.normal(1000 + seed, 5_000, 0.1, 0.12),
                    DAY,
                    alertsPerDay);
            long observed = 0;
            Random random = new Random(2000 + seed);
            for (int i = 0; i < DAY; i++) {
                observed += random.nextGaussian(0.1, 0.12) >= point.threshold() ? 1 : 0;
            }
            kept += observed <= point.countPerDay().high() ? 1 : 0;
        }
        assertTrue(kept >= LEAST, "%d of %d kept".formatted(kept, REPEATS));
    }

    /**
     * Children of FG-NET (640 pictures) against adults of LFW (7,701), none of whose pairs are in the calibration: how many of
     * the 4,928,640 scores reach .40, .41 and so on.
     */
    @ParameterizedTest
    @ValueSource(doubles = {1, 10, 100})
    void unrelatedAdults_ofAnotherCollection_raiseFewerAlertsThanPlanned(double alertsPerDay) throws IOException {
        long[] reaching = {173, 102, 61, 41, 28, 19, 11, 5, 4, 3, 2, 2, 2, 2, 1, 1, 0};
        Stratum stratum = Stratum.keyed("child-adult gap>10");
        AlertPlan plan = new OperatingPoints(BundledCalibration.open())
                .plan(new AlertBudget(640, 7701, alertsPerDay), Optional.empty());
        double threshold = plan.threshold(Strata.of(stratum)).orElseThrow();
        int bin = (int) Math.round(threshold * 100) - 40;
        assertTrue(bin >= 0, "threshold " + threshold);
        long observed = reaching[Math.min(bin, reaching.length - 1)];
        assertTrue(observed <= alertsPerDay, "%d at %s".formatted(observed, threshold));
    }
}
