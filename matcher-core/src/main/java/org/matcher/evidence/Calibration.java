package org.matcher.evidence;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.matcher.evidence.Evidence.NotCalibrated;
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
     * strata, it says only what holds in all calibrated ones whose scores of calibration reach so far: the least weight if all
     * point one way, else none, and never more than the data of any calibrated one could support. Strata that are not calibrated or
     * do not reach so far are left out, and said. So is what would speak against one person, where one face is poor and the
     * scores are those of usual photographs: a poor face lowers the score of the same person.
     *
     * @param score cosine in [-1, 1]
     * @return {@link NotCalibrated} if no possible stratum is calibrated, or the score lies outside the scores of calibration
     *     in each that is
     * @throws IllegalArgumentException if the score is NaN or out of range
     */
    public Evidence evidence(double score, Strata comparison) {
        Weighing weighing = new Weighing(this, score, comparison);
        comparison.toldApart(stratum -> of(stratum) instanceof Calibrated).forEach(weighing::add);
        return weighing.evidence();
    }
}
