package org.matcher.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * Makes a calibration of scores: from histograms, or from labelled scores. Reproducible: the halvings that measure its loss
 * are drawn from a seed of each stratum. Not thread-safe.
 */
public final class CalibrationBuilder {
    private final String version;
    private final CalibratedModel model;
    private final Map<String, ScoreSource> sources = new LinkedHashMap<>();
    private final Map<Stratum, StratumScores> scores = new TreeMap<>();

    /**
     * A score whose truth is known.
     *
     * @param mated whether both faces are of one person
     */
    public record LabelledScore(Stratum stratum, double score, boolean mated) {}

    /**
     * Starts one.
     *
     * @param version 1 to 100 of {@code a-z 0-9 . _ -}, new for every change of its scores
     */
    public CalibrationBuilder(String version, CalibratedModel model) {
        if (!version.matches("[a-z0-9][a-z0-9._-]{0,99}")) {
            throw new IllegalArgumentException("a calibration's version is 1 to 100 of a-z 0-9 . _ -");
        }
        this.version = version;
        this.model = model;
    }

    /** Names where scores are from, before they are added. */
    public CalibrationBuilder source(ScoreSource source) {
        if (sources.putIfAbsent(source.name(), source) != null) {
            throw new IllegalArgumentException("source %s is given twice".formatted(source.name()));
        }
        return this;
    }

    /**
     * Adds a stratum's scores.
     *
     * @throws IllegalArgumentException if the stratum has scores already, or their source is not named
     */
    public CalibrationBuilder add(Stratum stratum, StratumScores added) {
        if (!sources.containsKey(added.source())) {
            throw new IllegalArgumentException("source %s is not named".formatted(added.source()));
        }
        if (scores.putIfAbsent(stratum, added) != null) {
            throw new IllegalArgumentException("stratum '%s' has scores already".formatted(stratum.label()));
        }
        return this;
    }

    /** Adds labelled scores of one source, which may fall into any strata. */
    public CalibrationBuilder add(String source, List<LabelledScore> labelled) {
        labelled.stream()
                .map(LabelledScore::stratum)
                .distinct()
                .forEach(stratum -> add(
                        stratum,
                        new StratumScores(
                                source,
                                ScoreHistogram.of(of(labelled, stratum, true)),
                                ScoreHistogram.of(of(labelled, stratum, false)))));
        return this;
    }

    private static double[] of(List<LabelledScore> labelled, Stratum stratum, boolean mated) {
        return labelled.stream()
                .filter(score -> score.mated() == mated && score.stratum().equals(stratum))
                .mapToDouble(LabelledScore::score)
                .toArray();
    }

    /** Fits and measures every stratum that has scores; one that fails is uncalibrated and says why. */
    public Calibration build() {
        Map<Stratum, StratumCalibration> strata = new TreeMap<>();
        scores.forEach((stratum, its) -> {
            ScoreSource source = sources.get(its.source());
            if (source == null) {
                throw new IllegalStateException("sources are checked when scores are added");
            }
            RandomGenerator random = new Random(seed(stratum)); // specified by Java, the same everywhere
            strata.put(stratum, new StratumCalibrator(random).calibrate(its, source));
        });
        return with(strata);
    }

    private static long seed(Stratum stratum) {
        return Stratum.all().indexOf(stratum.of(PairQuality.USUAL))
                + 31L * stratum.quality().label().hashCode();
    }

    /** With what is known already of every stratum. */
    Calibration with(Map<Stratum, StratumCalibration> strata) {
        return new Calibration(version, Optional.of(model), List.copyOf(sources.values()), scores, strata);
    }
}
