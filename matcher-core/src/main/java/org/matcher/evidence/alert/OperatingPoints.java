package org.matcher.evidence.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import org.matcher.evidence.Calibration;
import org.matcher.evidence.ScoreHistogram;
import org.matcher.evidence.Stratum;
import org.matcher.evidence.StratumScores;
import org.matcher.evidence.alert.OperatingPoint.Planned;
import org.matcher.evidence.alert.OperatingPoint.Unplanned;

/**
 * Plans thresholds with a calibration's scores. Immutable and thread-safe.
 *
 * <p>The budget is split by asking the same false match rate of every stratum ({@link AlertBudget#targetRate}). A composition
 * does not move thresholds; it says what share of the alerts comes from which stratum. A stratum need not be calibrated to have
 * a threshold: strangers' scores suffice.
 */
public final class OperatingPoints {
    private final String version;
    private final NavigableMap<Stratum, FalseMatchCurve> curves = new TreeMap<>();
    private final NavigableMap<Stratum, ScoreHistogram> mated = new TreeMap<>();

    /** Of a model's scores. */
    public OperatingPoints(Calibration calibration) {
        this(calibration.version(), calibration.scores());
    }

    /** Of scores that are not calibrated. */
    OperatingPoints(String version, Map<Stratum, StratumScores> scores) {
        this.version = version;
        scores.forEach(this::add);
    }

    private void add(Stratum stratum, StratumScores scores) {
        FalseMatchCurve.of(scores.nonMated()).ifPresent(curve -> curves.put(stratum, curve));
        mated.put(stratum, scores.mated());
    }

    /** Version of the calibration whose scores are used. */
    public String calibration() {
        return version;
    }

    /** Thresholds that spend a budget. Strata that a given composition lacks are left out. */
    public AlertPlan plan(AlertBudget budget, Optional<Composition> composition) {
        List<OperatingPoint> points = new ArrayList<>();
        NavigableSet<Stratum> strata = new TreeSet<>(Stratum.all());
        strata.addAll(curves.keySet()); // of poor faces, where they are told apart
        for (Stratum stratum : strata) {
            Optional<Double> share = composition.isEmpty()
                    ? Optional.of(1.0)
                    : composition.flatMap(
                            shares -> Optional.ofNullable(shares.shares().get(stratum)));
            share.ifPresent(part -> points.add(point(stratum, budget, part)));
        }
        return new AlertPlan(version, budget, composition, points, curves);
    }

    private OperatingPoint point(Stratum stratum, AlertBudget budget, double share) {
        FalseMatchCurve curve = curves.get(stratum);
        if (curve == null) {
            return new Unplanned(stratum, "it needs %d scores of strangers".formatted(FalseMatchCurve.LEAST_SCORES));
        }
        OptionalInt threshold = curve.threshold(budget.targetRate());
        if (threshold.isEmpty()) {
            return new Unplanned(
                    stratum, "no threshold keeps this budget: plan fewer references or faces, or more alerts");
        }
        return planned(stratum, budget, share, curve, threshold.getAsInt());
    }

    private Planned planned(Stratum stratum, AlertBudget budget, double share, FalseMatchCurve curve, int bin) {
        FalseMatchRate rate = curve.at(bin);
        double comparisons = budget.comparisonsPerDay() * share;
        Interval mean = rate.interval().times(comparisons);
        Interval count = CountPrediction.of(rate.rate() * comparisons, rate.shape());
        double perMillion = 1e6 * budget.references() * share;
        return new Planned(
                stratum,
                bin / 100.0,
                share,
                rate,
                rate.rate() * comparisons,
                mean,
                new Interval(count.low(), Math.max(count.high(), Math.ceil(mean.high()))),
                rate.rate() * perMillion,
                rate.interval().times(perMillion),
                missRate(stratum, bin));
    }

    private Optional<MissRate> missRate(Stratum stratum, int bin) {
        return Optional.ofNullable(mated.get(stratum))
                .filter(scores -> scores.total() > 0)
                .map(scores -> MissRate.of(scores.total() - scores.atLeast(bin), scores.total()));
    }
}
