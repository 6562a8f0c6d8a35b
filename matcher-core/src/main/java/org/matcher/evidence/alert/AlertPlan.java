package org.matcher.evidence.alert;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.matcher.evidence.Strata;
import org.matcher.evidence.Stratum;
import org.matcher.evidence.alert.OperatingPoint.Planned;

/** Thresholds for one budget, and what a score costs under it. Immutable and thread-safe. */
public final class AlertPlan {
    private final String calibration;
    private final AlertBudget budget;
    private final Optional<Composition> composition;
    private final List<OperatingPoint> points;
    private final NavigableMap<Stratum, FalseMatchCurve> curves;

    AlertPlan(
            String calibration,
            AlertBudget budget,
            Optional<Composition> composition,
            List<OperatingPoint> points,
            NavigableMap<Stratum, FalseMatchCurve> curves) {
        this.calibration = calibration;
        this.budget = budget;
        this.composition = composition;
        this.points = List.copyOf(points);
        this.curves = Collections.unmodifiableNavigableMap(new TreeMap<>(curves));
    }

    /** Version of the calibration. */
    public String calibration() {
        return calibration;
    }

    /** What was asked. */
    public AlertBudget budget() {
        return budget;
    }

    /** Shares of the strata, if they were given. */
    public Optional<Composition> composition() {
        return composition;
    }

    /** In the order of the strata. */
    public List<OperatingPoint> points() {
        return points;
    }

    /**
     * The threshold for a comparison: the highest of the strata that it may be of, so that the budget holds in each; if none
     * of those is planned, the highest of all. Empty if no stratum is planned: then nothing may be held back by a threshold.
     */
    public OptionalDouble threshold(Strata comparison) {
        NavigableSet<Stratum> told = comparison.toldApart(curves::containsKey);
        OptionalDouble possible = points.stream()
                .filter(point -> told.contains(point.stratum()))
                .flatMapToDouble(AlertPlan::thresholdOf)
                .max();
        return possible.isPresent()
                ? possible
                : points.stream().flatMapToDouble(AlertPlan::thresholdOf).max();
    }

    /** The lowest threshold of any stratum: below it nothing is an alert. Empty if no stratum is planned. */
    public OptionalDouble lowestThreshold() {
        return points.stream().flatMapToDouble(AlertPlan::thresholdOf).min();
    }

    private static DoubleStream thresholdOf(OperatingPoint point) {
        return switch (point) {
            case Planned planned -> DoubleStream.of(planned.threshold());
            case OperatingPoint.Unplanned _ -> DoubleStream.empty();
        };
    }

    /**
     * How a score stands to the budget. What it costs is said for the least favourable stratum that the comparison may be of, as
     * though every comparison were; if none of them has scores of strangers, for the least favourable of all.
     *
     * @param score cosine in [-1, 1]
     */
    public AlertStanding standing(double score, Strata comparison) {
        if (!(score >= -1 && score <= 1)) { // no NaN
            throw new IllegalArgumentException("a score is a cosine in [-1, 1], got " + score);
        }
        int bin = (int) Math.floor(score * 100 + 1e-7);
        OptionalDouble threshold = threshold(comparison);
        boolean alert = threshold.isEmpty() || bin >= Math.round(threshold.getAsDouble() * 100);
        Optional<FalseMatchRate> rate = highest(
                        comparison.toldApart(curves::containsKey).stream()
                                .map(curves::get)
                                .filter(Objects::nonNull),
                        bin)
                .or(() -> highest(curves.values().stream(), bin));
        return new AlertStanding(budget, threshold, alert, rate);
    }

    private static Optional<FalseMatchRate> highest(Stream<FalseMatchCurve> curves, int bin) {
        return curves.map(curve -> curve.at(bin)).max(Comparator.comparingDouble(FalseMatchRate::rate));
    }
}
