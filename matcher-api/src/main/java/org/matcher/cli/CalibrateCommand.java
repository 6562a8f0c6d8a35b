package org.matcher.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.matcher.cli.output.CalibrationLine;
import org.matcher.evidence.CalibratedModel;
import org.matcher.evidence.Calibration;
import org.matcher.evidence.CalibrationBuilder;
import org.matcher.evidence.CalibrationFile;
import org.matcher.evidence.ScoreSource;
import org.matcher.evidence.StratumCalibration.Calibrated;
import org.matcher.folder.InputException;
import org.matcher.model.ModelManifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a model's calibration from scores whose truth is known; prints a line per stratum and writes a file.",
            "The scores are given as histograms, or made of labelled pairs of pictures. Cllr is what evidence costs on "
                    + "scores that the calibration was not fitted to, Cllr_min the least that is possible there; a stratum "
                    + "is called calibrated if their difference stays below 0.05.",
        })
final class CalibrateCommand implements Callable<Integer> {
    @ParentCommand
    private MatcherCommand root;

    @Spec
    private CommandSpec spec;

    @Mixin
    private PipelineArguments pipelineArguments;

    @Option(
            names = "--histograms",
            paramLabel = "FILE",
            description =
                    "CSV lines stratum,kind,cos_bin_low,count with that header: a stratum such as 'child-adult "
                            + "gap6-10' or 'adult-adult gap0-2 weak', mated or non-mated, a bin's lower edge such as 0.31. Needs --persons.")
    private @Nullable Path histograms;

    @Option(
            names = "--pairs",
            paramLabel = "FILE",
            description =
                    "CSV lines a,b,same with that header, and ageA,ageB (years) if known; else the ages are read from "
                            + "the faces. Needs --images.")
    private @Nullable Path pairs;

    @Option(names = "--images", paramLabel = "DIR", description = "Folder that the paths of the pairs start from.")
    private @Nullable Path images;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The calibration to write.")
    private Path out;

    @Option(
            names = "--persons",
            paramLabel = "N",
            description =
                    "Persons behind the scores: they, not the pairs, bound what may be said. Default for pairs: the "
                            + "persons who are in pairs of one person.")
    private @Nullable Integer persons;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description =
                    "Version that all evidence will carry: a-z 0-9 . _ -. Default: the model's id and the start of a "
                            + "hash of the scores.")
    private @Nullable String name;

    @Option(
            names = "--about",
            paramLabel = "TEXT",
            description = "Where the scores are from, kept in the file: what it is, how the pairs were made.")
    private @Nullable String about;

    @SuppressWarnings("NullAway.Init") // picocli sets all fields before a command runs
    CalibrateCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        KnownScores scores = scores();
        ModelManifest model = pipelineArguments.library().embedder();
        Calibration calibration = calibration(model, scores);
        calibration
                .scores()
                .forEach((stratum, its) -> root.streams().data().write(CalibrationLine.of(calibration, stratum, its)));
        byte[] file = CalibrationFile.write(calibration);
        try {
            Files.write(out, file);
        } catch (IOException e) {
            throw new InputException(
                    "the calibration cannot be written: give a file in a folder that exists as --out", e);
        }
        say(calibration, model, file);
        return scores.failed() == 0 ? ExitCode.DONE : ExitCode.SOME_FAILED;
    }

    private KnownScores scores() throws InterruptedException {
        if ((histograms == null) == (pairs == null)) {
            throw usage("give either --histograms or --pairs");
        }
        if (histograms != null) {
            if (persons == null) {
                throw usage("histograms do not tell how many persons they are of: give --persons");
            }
            return KnownScores.ofHistograms(histograms, persons, root.streams().messages());
        }
        if (pairs == null || images == null) {
            throw usage("--pairs needs --images");
        }
        OptionalInt given = persons == null ? OptionalInt.empty() : OptionalInt.of(persons);
        return KnownScores.ofPairs(
                pairs, images, given, pipelineArguments, root.streams().messages());
    }

    private Calibration calibration(ModelManifest model, KnownScores scores) {
        if (scores.byStratum().isEmpty()) {
            throw new InputException("there is no score of any stratum: give scores of strata that are known");
        }
        String version = Optional.ofNullable(name).orElseGet(() -> "%s.%s".formatted(model.id(), scores.fingerprint()));
        try {
            CalibrationBuilder builder = new CalibrationBuilder(version, CalibratedModel.of(model))
                    .source(new ScoreSource(
                            KnownScores.SOURCE,
                            scores.persons(),
                            Optional.ofNullable(about).orElseGet(scores::about)));
            scores.byStratum().forEach(builder::add);
            return builder.build();
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    private void say(Calibration calibration, ModelManifest model, byte[] file) {
        long calibrated = calibration.scores().keySet().stream()
                .filter(stratum -> calibration.of(stratum) instanceof Calibrated)
                .count();
        root.streams()
                .messages()
                .printf(
                        """
                        calibration %s: %d of %d strata calibrated
                        to use it, put the file beside the weights of model %s as calibration.json and this into "extras" of its manifest.json:
                          "calibration": {"file": "calibration.json", "sha256": "%s"}
                        """,
                        calibration.version(), calibrated, calibration.scores().size(), model.id(), sha256(file));
    }

    private ParameterException usage(String problem) {
        return new ParameterException(spec.commandLine(), problem);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
