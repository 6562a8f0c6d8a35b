package org.matcher.bench.fusion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import org.matcher.evidence.Calibration;
import org.matcher.evidence.CalibrationFile;
import org.matcher.evidence.PairQuality;
import org.matcher.evidence.Party;
import org.matcher.evidence.Stratum;
import org.matcher.evidence.StratumCalibration;
import org.matcher.evidence.StratumScores;
import org.matcher.model.ModelLibrary;

/**
 * A simulation, not a measurement: the scores of one face with three references of a child are drawn from the calibration's
 * histograms of child-child comparisons, each across its own age gap, and fused. How the three scores go together is not in
 * the histograms; it is assumed by a normal copula with one correlation for each kind, tried at several. Prints the share of
 * mated draws missed at a false match rate of 1e-3; takes no arguments and some seconds.
 */
public final class GapTrial {
    private static final double FALSE_MATCH_RATE = 1e-3;
    private static final int MATED = 20_000;
    private static final int NON_MATED = 200_000;
    private static final long SEED = 14;

    /** None; some; what {@link FusionTrial} finds with adults. */
    private static final List<Together> CORRELATIONS =
            List.of(new Together(0, 0), new Together(.3, .3), new Together(.56, .71));

    /** Which gaps, by their places among the calibration's. */
    private static final List<List<Integer>> PROFILES =
            List.of(List.of(0, 0, 0), List.of(0, 1, 2), List.of(0, 2, 2), List.of(0, 3, 3), List.of(1, 2, 3));

    private final List<GapRule.Gap> gaps;
    private final Random random = new Random(SEED);

    /** Correlations of the scores of two references with one probe. */
    private record Together(double mated, double nonMated) {}

    private GapTrial(List<GapRule.Gap> gaps) {
        this.gaps = gaps;
    }

    /** None. */
    public static void main(String[] arguments) {
        ModelLibrary models = ModelLibrary.bundled();
        List<GapRule.Gap> gaps = gaps(CalibrationFile.open(models, models.embedder()));
        for (GapRule.Gap gap : gaps) {
            System.out.printf(
                    Locale.ROOT,
                    "%s: mated %.3f +- %.3f, non-mated %.3f +- %.3f, separation %.1f%n",
                    gap.label(),
                    gap.mated().mean(),
                    Math.sqrt(gap.mated().variance()),
                    gap.nonMated().mean(),
                    Math.sqrt(gap.nonMated().variance()),
                    gap.separation());
        }
        for (Together correlation : CORRELATIONS) {
            new GapTrial(gaps).print(correlation);
        }
    }

    private static List<GapRule.Gap> gaps(Calibration calibration) {
        NavigableMap<Stratum, StratumScores> scores = calibration.scores();
        List<GapRule.Gap> gaps = new ArrayList<>();
        scores.forEach((stratum, of) -> {
            if (stratum.party() == Party.CHILD_CHILD
                    && stratum.quality() == PairQuality.USUAL
                    && calibration.of(stratum) instanceof StratumCalibration.Calibrated calibrated) {
                gaps.add(new GapRule.Gap(
                        stratum.gap().label(),
                        new ScoreQuantiles(of.mated()),
                        new ScoreQuantiles(of.nonMated()),
                        calibrated.line()::log10));
            }
        });
        return gaps;
    }

    private void print(Together correlation) {
        Map<String, List<List<GapRule.Drawn>>> mated = new LinkedHashMap<>();
        Map<String, List<List<GapRule.Drawn>>> nonMated = new LinkedHashMap<>();
        List<List<GapRule.Drawn>> anyMated = new ArrayList<>();
        List<List<GapRule.Drawn>> anyNonMated = new ArrayList<>();
        for (List<Integer> profile : PROFILES) {
            List<GapRule.Gap> own = profile.stream().map(gaps::get).toList();
            String label =
                    String.join(", ", own.stream().map(GapRule.Gap::label).toList());
            mated.put(label, draws(own, true, correlation.mated(), MATED));
            nonMated.put(label, draws(own, false, correlation.nonMated(), NON_MATED));
            anyMated.addAll(mated.getOrDefault(label, List.of()));
            anyNonMated.addAll(nonMated.getOrDefault(label, List.of()));
        }
        mated.put("all five", anyMated);
        nonMated.put("all five", anyNonMated);
        System.out.printf(
                Locale.ROOT,
                "%ncorrelation %.2f mated, %.2f non-mated%n%n| rule | %s |%n|---|%s%n",
                correlation.mated(),
                correlation.nonMated(),
                String.join(" | ", mated.keySet()),
                "---|".repeat(mated.size()));
        for (GapRule rule : GapRule.all()) {
            StringBuilder row = new StringBuilder("| " + rule.label() + " |");
            mated.forEach((label, draws) -> row.append(String.format(
                    Locale.ROOT, " %.3f |", missed(rule, draws, nonMated.getOrDefault(label, List.of())))));
            System.out.println(row);
        }
    }

    private static double missed(GapRule rule, List<List<GapRule.Drawn>> mated, List<List<GapRule.Drawn>> nonMated) {
        double[] strangers = nonMated.stream().mapToDouble(rule.fuse()).sorted().toArray();
        double threshold = strangers[strangers.length - 1 - (int) (FALSE_MATCH_RATE * strangers.length)];
        return Arrays.stream(mated.stream().mapToDouble(rule.fuse()).toArray())
                .map(score -> score <= threshold ? 1 : 0)
                .average()
                .orElseThrow();
    }

    private List<List<GapRule.Drawn>> draws(List<GapRule.Gap> profile, boolean mated, double correlation, int count) {
        List<List<GapRule.Drawn>> draws = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            double shared = random.nextGaussian() * Math.sqrt(correlation);
            List<GapRule.Drawn> draw = new ArrayList<>(profile.size());
            for (GapRule.Gap gap : profile) {
                double share = normal(shared + random.nextGaussian() * Math.sqrt(1 - correlation));
                draw.add(new GapRule.Drawn((mated ? gap.mated() : gap.nonMated()).at(share), gap));
            }
            draws.add(draw);
        }
        return draws;
    }

    /** The normal distribution function, to 8e-8 (Abramowitz and Stegun 1964, 26.2.17). */
    private static double normal(double x) {
        double t = 1 / (1 + .2316419 * Math.abs(x));
        double tail = Math.exp(-x * x / 2)
                / Math.sqrt(2 * Math.PI)
                * t
                * (.319381530 + t * (-.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return x > 0 ? 1 - tail : tail;
    }
}
