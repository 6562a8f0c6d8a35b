package org.matcher.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.matcher.model.ModelLibrary;
import org.matcher.model.ModelManifest;

/**
 * Remakes the default model's calibration from score histograms and prints its table for docs/evidence.md. Arguments: the
 * histograms by ages, those by quality (their form is in {@link ScoreHistogramCsv}), then the file to write.
 */
final class RemakeCalibration {
    private static final ScoreSource FG_NET = new ScoreSource(
            "fg-net",
            82,
            "FG-NET ageing database: all pairs of its 1,002 family photographs with at least one under 18 (640 are), by the two ages; the ages are known. Few persons, all pairs of them: the counts are far from independent.");
    private static final ScoreSource LFW = new ScoreSource(
            "lfw",
            1680,
            "Labeled Faces in the Wild: 3,000 official mated pairs; all non-mated pairs of 7,701 pictures. 1,680 persons have more than one picture, the others give non-mated pairs only. Ages are not given: press pictures of adults mostly some years apart at most, so the mated pairs stand for 0-2 years and for no other gap, the non-mated for every gap. A few wrong labels are in the highest non-mated scores.");

    private static final ScoreSource SPOILT = new ScoreSource(
            "lfw-dev-spoilt",
            300,
            "Labeled Faces in the Wild, the 600 mated pairs of folds 0 and 1: the first picture of a pair as it is and good, the second spoilt in seven ways (blur of 2 and 3 pixels, a face 24 pixels high, JPEG of 10 and 5, darkened to .2 and .08); by the verdict on its quality. Non-mated: every first picture with every spoilt one of another person; both poor: every two spoilt ones. Each picture is spoilt in one way only, and one picture gives up to seven scores. Made by org.matcher.bench.SpoiltScores.");
    private static final List<PairQuality> POOR = List.of(
            PairQuality.ONE_WEAK,
            PairQuality.ONE_NOT_SEARCHABLE,
            PairQuality.BOTH_WEAK,
            PairQuality.BOTH_NOT_SEARCHABLE);

    private RemakeCalibration() {}

    public static void main(String[] arguments) throws IOException {
        ModelManifest manifest = ModelLibrary.bundled().embedder();
        Calibration calibration = build(
                Files.readAllBytes(Path.of(arguments[0])),
                Files.readAllBytes(Path.of(arguments[1])),
                new CalibratedModel(
                        manifest.id(),
                        manifest.sha256(),
                        CalibratedModel.of(manifest).subspaceSha256()));
        Files.write(Path.of(arguments[2]), CalibrationFile.write(calibration));
        calibration.scores().forEach((stratum, scores) -> System.out.println(row(stratum, scores, calibration)));
    }

    static Calibration build(byte[] csv, byte[] byQuality, CalibratedModel model) {
        Map<String, StratumScores> scores = ScoreHistogramCsv.read(FG_NET.name(), csv);
        CalibrationBuilder builder = new CalibrationBuilder("fr-feature-1.cal-2", model)
                .source(FG_NET)
                .source(LFW)
                .source(SPOILT);
        for (Stratum stratum : Stratum.all()) {
            builder.add(stratum, stratum.party() == Party.ADULT_ADULT ? adults(stratum, scores) : of(stratum, scores));
        }
        Map<String, StratumScores> spoilt = ScoreHistogramCsv.read(SPOILT.name(), byQuality);
        for (PairQuality quality : POOR) {
            Stratum stratum = new Stratum(Party.ADULT_ADULT, AgeGap.TO_2, quality);
            builder.add(stratum, of(stratum, spoilt));
        }
        return builder.build();
    }

    private static StratumScores of(Stratum stratum, Map<String, StratumScores> scores) {
        return Optional.ofNullable(scores.get(stratum.key())).orElseThrow();
    }

    private static StratumScores adults(Stratum stratum, Map<String, StratumScores> scores) {
        StratumScores adults = Optional.ofNullable(scores.get("adult-adult")).orElseThrow();
        ScoreHistogram mated = stratum.gap() == AgeGap.TO_2 ? adults.mated() : ScoreHistogram.EMPTY;
        return new StratumScores(LFW.name(), mated, adults.nonMated());
    }

    private static String row(Stratum stratum, StratumScores scores, Calibration calibration) {
        StratumCalibration its = calibration.of(stratum);
        String loss = its.measured()
                .map(costs -> "%.3f | %.3f | %.3f | %.3f"
                        .formatted(costs.cllr(), costs.cllrMin(), costs.mean(), costs.worst()))
                .orElse("- | - | - | -");
        String line = switch (its) {
            case StratumCalibration.Calibrated known ->
                "%.2f c %+.2f, %.2f to %.2f, scores %.2f to %.2f"
                        .formatted(
                                known.line().slope(),
                                known.line().intercept(),
                                known.line().low(),
                                known.line().high(),
                                known.fromBin() / 100.0,
                                known.endBin() / 100.0);
            case StratumCalibration.Uncalibrated unknown -> "not calibrated: " + unknown.reason();
        };
        return "| %s | %,d | %,d | %s | %s |"
                .formatted(
                        stratum.label(),
                        scores.mated().total(),
                        scores.nonMated().total(),
                        loss,
                        line);
    }
}
