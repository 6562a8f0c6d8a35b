package org.matcher.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.matcher.evidence.Evidence.NotCalibrated;
import org.matcher.evidence.Evidence.Weighed;
import org.matcher.evidence.StratumCalibration.Calibrated;
import org.matcher.evidence.StratumCalibration.Uncalibrated;

/**
 * Turns comparison scores of one model into evidence, by stratum. Immutable and thread-safe.
 *
 * <p>Made by {@link CalibrationBuilder} or read by {@link CalibrationFile}.
 */
public final class Calibration {
    private static final String NONE = "none";

    private final String version;
    private final Optional<CalibratedModel> model;
    private final List<ScoreSource> sources;
    private final NavigableMap<Stratum, StratumScores> scores;
    private final NavigableMap<Stratum, StratumCalibration> strata;

    Calibration(
            String version,
            Optional<CalibratedModel> model,
            List<ScoreSource> sources,
            Map<Stratum, StratumScores> scores,
            Map<Stratum, StratumCalibration> strata) {
        this.version = version;
        this.model = model;
        this.sources = List.copyOf(sources);
        this.scores = Collections.unmodifiableNavigableMap(new TreeMap<>(scores));
        this.strata = Collections.unmodifiableNavigableMap(new TreeMap<>(strata));
    }

    /** Of a model that has no calibration: every comparison is {@link NotCalibrated}. */
    public static Calibration none() {
        return new Calibration(NONE, Optional.empty(), List.of(), Map.of(), Map.of());
    }

    /** Part of every piece of evidence, such as {@code fr-feature-1.cal-1}; {@code none} without a calibration. */
    public String version() {
        return version;
    }

    /** Whose scores it is for; empty only for {@link #none}. */
    public Optional<CalibratedModel> model() {
        return model;
    }

    /** Where its scores are from. */
    public List<ScoreSource> sources() {
        return sources;
    }

    /** The scores by stratum; strata without any are absent. Operating points are made of them. */
    public NavigableMap<Stratum, StratumScores> scores() {
        return scores;
    }

    /** What it knows of a stratum. */
    public StratumCalibration of(Stratum stratum) {
        StratumCalibration known = strata.get(stratum);
        return known != null ? known : new Uncalibrated("there are no scores of this stratum", Optional.empty());
    }

    /**
     * What a score is worth. Never falls as the score rises. Where the comparison may be of several
     * strata, it says only what holds in all calibrated ones: the least weight if all point one way, else none. Strata that
     * are not calibrated are left out, and said.
     *
     * @param score cosine in [-1, 1]
     * @return {@link NotCalibrated} if no possible stratum is calibrated, or the score lies outside the scores of calibration
     *     in each that is
     * @throws IllegalArgumentException if the score is NaN or out of range
     */
    public Evidence evidence(double score, Strata comparison) {
        int bin = ScoreHistogram.bin(score); // refuses what is no cosine
        List<Calibrated> supporting = new ArrayList<>();
        List<String> holdsFor = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        boolean outside = false;
        for (Stratum stratum : comparison.possible()) {
            switch (of(stratum)) {
                case Calibrated calibrated
                when calibrated.supports(score) -> {
                    supporting.add(calibrated);
                    holdsFor.add(stratum.label());
                }
                case Calibrated calibrated -> outside |= bin >= calibrated.endBin() || bin < calibrated.fromBin();
                case Uncalibrated _ -> leftOut.add(stratum.label());
            }
        }
        if (supporting.isEmpty()) {
            return new NotCalibrated(reason(comparison, outside), comparison, version);
        }
        Optional<String> only = supporting.size() < comparison.possible().size()
                ? Optional.of(String.join(" or ", holdsFor))
                : Optional.empty();
        return weighed(score, supporting, said(comparison, leftOut), only);
    }

    private Weighed weighed(double score, List<Calibrated> supporting, Strata comparison, Optional<String> only) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        for (Calibrated calibrated : supporting) {
            double log10 = calibrated.line().log10(score);
            least = Math.min(least, log10);
            most = Math.max(most, log10);
            low = Math.max(low, calibrated.line().low());
            high = Math.min(high, calibrated.line().high());
        }
        double agreed = least > 0 ? least : Math.min(most, 0); // the median of least, 0 and most: rises with the score
        return new Weighed(Math.clamp(agreed, low, high), low, high, comparison, version, only);
    }

    private static Strata said(Strata comparison, List<String> leftOut) {
        if (leftOut.isEmpty()) {
            return comparison;
        }
        return new Strata(
                comparison.possible(),
                "%s; not calibrated and left out: %s".formatted(comparison.assumption(), String.join("; ", leftOut)));
    }

    private String reason(Strata comparison, boolean outside) {
        if (model.isEmpty()) {
            return "the model has no calibration";
        }
        if (outside) {
            return "the score lies outside the scores of calibration (a very high one may be the same picture)";
        }
        Stratum first = comparison.possible().first();
        return switch (of(first)) {
            case Uncalibrated uncalibrated -> "%s: %s".formatted(first.label(), uncalibrated.reason());
            case Calibrated _ -> throw new IllegalStateException("a calibrated stratum gave no evidence");
        };
    }
}
