package org.matcher.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.matcher.evidence.Evidence.NotCalibrated;
import org.matcher.evidence.Evidence.Weighed;
import org.matcher.evidence.StratumCalibration.Calibrated;
import org.matcher.evidence.StratumCalibration.Uncalibrated;

/** Weighs one score in the strata that it may be of, added one by one. */
final class Weighing {
    private final Calibration calibration;
    private final double score;
    private final Strata comparison;
    private final NavigableSet<Stratum> told = new TreeSet<>();
    private final List<ScoreLine> supporting = new ArrayList<>();
    private final List<String> holdsFor = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private final List<ScoreLine> outside = new ArrayList<>();
    private final List<String> outsideLabels = new ArrayList<>();
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;
    private int silenced;

    /** @throws IllegalArgumentException if the score is NaN or out of range */
    Weighing(Calibration calibration, double score, Strata comparison) {
        ScoreHistogram.bin(score); // refuses what is no cosine
        this.calibration = calibration;
        this.score = score;
        this.comparison = comparison;
    }

    void add(Stratum stratum) {
        told.add(stratum);
        switch (calibration.of(stratum)) {
            case Calibrated known
            when !known.supports(score) -> {
                outside.add(known.line());
                outsideLabels.add(stratum.label());
            }
            case Calibrated known -> support(stratum, known.line());
            case Uncalibrated _ -> leftOut.add(stratum.label());
        }
    }

    private void support(Stratum stratum, ScoreLine line) {
        double log10 = line.log10(score);
        if (isPoorer(stratum) && log10 < 0) {
            log10 = 0;
            silenced++;
        }
        least = Math.min(least, log10);
        most = Math.max(most, log10);
        supporting.add(line);
        holdsFor.add(stratum.label());
    }

    /** Whether a face is poorer than those whose scores stand for it. */
    private boolean isPoorer(Stratum stratum) {
        return stratum.quality() != comparison.quality();
    }

    Evidence evidence() {
        Strata strata = new Strata(told, comparison.quality(), assumption());
        if (supporting.size() == silenced) {
            return new NotCalibrated(reason(), strata, calibration.version());
        }
        double low = lines().mapToDouble(ScoreLine::low).max().orElseThrow();
        double high = lines().mapToDouble(ScoreLine::high).min().orElseThrow();
        double agreed = least > 0 ? least : Math.min(most, 0); // the median of least, 0 and most: rises with the score
        Optional<String> only =
                supporting.size() < told.size() ? Optional.of(String.join(" or ", holdsFor)) : Optional.empty();
        return new Weighed(Math.clamp(agreed, low, high), low, high, strata, calibration.version(), only);
    }

    /** Those of strata whose scores do not reach so far too: no more is said than their data could support. */
    private Stream<ScoreLine> lines() {
        return Stream.concat(supporting.stream(), outside.stream());
    }

    private String assumption() {
        StringBuilder words = new StringBuilder(comparison.assumption());
        if (told.stream().anyMatch(this::isPoorer)) {
            words.append("; %s, and the scores are of usual photographs: only what speaks for one person is said"
                    .formatted(comparison.quality().words()));
        }
        if (!leftOut.isEmpty()) {
            words.append("; not calibrated and left out: ").append(String.join("; ", leftOut));
        }
        if (!supporting.isEmpty() && !outsideLabels.isEmpty()) {
            words.append("; no scores so far out to go by: ").append(String.join("; ", outsideLabels));
        }
        return words.toString();
    }

    private String reason() {
        if (calibration.model().isEmpty()) {
            return "the model has no calibration";
        }
        if (silenced > 0) {
            return "%s, so a low score says nothing"
                    .formatted(comparison.quality().words());
        }
        if (!outside.isEmpty()) {
            return "the score lies outside the scores of calibration (a very high one may be the same picture)";
        }
        Stratum first = told.first();
        return switch (calibration.of(first)) {
            case Uncalibrated uncalibrated -> "%s: %s".formatted(first.label(), uncalibrated.reason());
            case Calibrated _ -> throw new IllegalStateException("a calibrated stratum gave no evidence");
        };
    }
}
