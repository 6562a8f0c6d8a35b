package org.matcher.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.matcher.cli.output.Progress;
import org.matcher.evaluate.AgedPairList;
import org.matcher.evaluate.StratifiedScores;
import org.matcher.evidence.CalibrationBuilder.LabelledScore;
import org.matcher.evidence.CalibrationException;
import org.matcher.evidence.ScoreHistogram;
import org.matcher.evidence.ScoreHistogramCsv;
import org.matcher.evidence.Stratum;
import org.matcher.evidence.StratumScores;
import org.matcher.folder.InputException;
import org.matcher.pipeline.FacePipeline;

/**
 * Scores whose truth is known, by stratum, from either kind of input.
 *
 * @param persons whom they are of
 * @param about where they are from, unless the user knows better
 * @param failed pictures that gave no face
 */
record KnownScores(NavigableMap<Stratum, StratumScores> byStratum, int persons, String about, int failed) {
    /** Name of the source in the file. */
    static final String SOURCE = "given";

    static KnownScores ofHistograms(Path file, int persons, PrintStream messages) {
        byte[] csv;
        try {
            csv = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new InputException("the histograms cannot be read: give a text file in UTF-8 as --histograms", e);
        }
        NavigableMap<Stratum, StratumScores> known = new TreeMap<>();
        List<String> others = new ArrayList<>();
        read(csv)
                .forEach((label, scores) -> Stratum.withKey(label)
                        .ifPresentOrElse(stratum -> known.put(stratum, scores), () -> others.add(label)));
        if (!others.isEmpty()) {
            messages.printf(
                    "%d labels of the histograms are no strata (such as '%s') and were left out%n",
                    others.size(), Stratum.all().getFirst().key());
        }
        return new KnownScores(known, persons, "Histograms that 'matcher calibrate' was given.", 0);
    }

    private static Map<String, StratumScores> read(byte[] csv) {
        try {
            return ScoreHistogramCsv.read(SOURCE, csv);
        } catch (CalibrationException e) {
            throw new InputException(String.valueOf(e.getMessage()), e);
        }
    }

    static KnownScores ofPairs(
            Path file, Path images, OptionalInt persons, PipelineArguments arguments, PrintStream messages)
            throws InterruptedException {
        AgedPairList list = read(file);
        StratifiedScores scores;
        try (FacePipeline pipeline = arguments.open();
                Progress progress = Progress.of("pictures", StratifiedScores.pictures(list.pairs()), messages)) {
            scores = StratifiedScores.of(pipeline::submit, list.pairs(), images, arguments.inFlight(), progress::step);
        }
        FailureList.print(messages, "picture", scores.failed());
        if (scores.failed().size() == scores.pictures()) {
            throw new InputException("no picture of the pairs gave a face: check --images");
        }
        messages.printf(
                "%d of %d pairs scored, of %d persons; %d with an age read from a face, %d left out for want of an age%n",
                scores.scores().size(), list.pairs().size(), scores.persons(), scores.agesRead(), scores.withoutAge());
        if (persons.isEmpty() && scores.persons() < 2) {
            throw new InputException("a calibration needs pairs of one person of at least 2 persons, got %d"
                    .formatted(scores.persons()));
        }
        return new KnownScores(
                byStratum(scores.scores()),
                persons.orElse(scores.persons()),
                "%d pairs that 'matcher calibrate' was given, %d of them with an age that was read from a face."
                        .formatted(scores.scores().size(), scores.agesRead()),
                scores.failed().size());
    }

    private static AgedPairList read(Path file) {
        try (Reader text = Files.newBufferedReader(file)) {
            return AgedPairList.read(text);
        } catch (IOException e) {
            throw new InputException("the pairs cannot be read: give a text file in UTF-8 as --pairs", e);
        }
    }

    private static NavigableMap<Stratum, StratumScores> byStratum(List<LabelledScore> scores) {
        NavigableMap<Stratum, StratumScores> byStratum = new TreeMap<>();
        for (LabelledScore score : scores) {
            byStratum.computeIfAbsent(
                    score.stratum(),
                    stratum -> new StratumScores(
                            SOURCE, histogram(scores, stratum, true), histogram(scores, stratum, false)));
        }
        return byStratum;
    }

    private static ScoreHistogram histogram(List<LabelledScore> scores, Stratum stratum, boolean mated) {
        return ScoreHistogram.of(scores.stream()
                .filter(score -> score.mated() == mated && score.stratum().equals(stratum))
                .mapToDouble(LabelledScore::score)
                .toArray());
    }

    /** Eight hexadecimal digits that change with the scores. */
    String fingerprint() {
        CRC32 sum = new CRC32();
        for (Map.Entry<Stratum, StratumScores> entry : byStratum.entrySet()) {
            StratumScores scores = entry.getValue();
            for (ScoreHistogram histogram : List.of(scores.mated(), scores.nonMated())) {
                sum.update("%s %d %s;"
                        .formatted(entry.getKey().key(), histogram.firstBin(), Arrays.toString(histogram.counts()))
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return "%08x".formatted(sum.getValue());
    }
}
