package org.matcher.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.matcher.cli.output.EvaluationLine;
import org.matcher.cli.output.Progress;
import org.matcher.evaluate.PairList;
import org.matcher.evaluate.PairScores;
import org.matcher.evaluate.Verification;
import org.matcher.folder.InputException;
import org.matcher.pipeline.FacePipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {
            "Measures how well labelled pairs are told apart; prints one object.",
            "The threshold of each fold is taken from the other folds. A pair with a picture that gives no face counts "
                    + "as an error. Of several faces the one nearest the centre is taken.",
        })
final class EvaluateCommand implements Callable<Integer> {
    @ParentCommand
    private MatcherCommand root;

    @Mixin
    private PipelineArguments pipelineArguments;

    @Option(
            names = "--pairs",
            required = true,
            paramLabel = "FILE",
            description = "CSV lines a,b,same[,fold]: two paths, 1 or 0, a number. Without folds ten are dealt out.")
    private Path pairs;

    @Option(
            names = "--images",
            required = true,
            paramLabel = "DIR",
            description = "Folder that the paths of the pairs start from.")
    private Path images;

    @SuppressWarnings("NullAway.Init") // picocli sets all fields before a command runs
    EvaluateCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        PairList list = read();
        if (!list.foldsGiven()) {
            root.streams()
                    .messages()
                    .printf("the pairs give no folds: %d were dealt out in turn%n", PairList.DEALT_FOLDS);
        }
        try (FacePipeline pipeline = pipelineArguments.open()) {
            PairScores scores = score(pipeline, list);
            FailureList.print(root.streams().messages(), "pictures", scores.failed());
            if (scores.failed().size() == scores.pictures()) {
                throw new InputException("no picture of the pairs gave a face: check --images");
            }
            root.streams()
                    .data()
                    .write(EvaluationLine.of(
                            Verification.of(scores.scored()), scores, list.foldsGiven(), pipeline.model()));
            return ExitCode.ofItems(scores.pictures(), scores.failed().size());
        }
    }

    private PairList read() {
        try (Reader text = Files.newBufferedReader(pairs)) {
            return PairList.read(text);
        } catch (IOException e) {
            throw new InputException("the pairs cannot be read: give a text file in UTF-8 as --pairs", e);
        }
    }

    private PairScores score(FacePipeline pipeline, PairList list) throws InterruptedException {
        try (Progress progress = Progress.of(
                "pictures", PairScores.pictures(list.pairs()), root.streams().messages())) {
            return PairScores.of(pipeline::submit, list.pairs(), images, pipelineArguments.inFlight(), progress::step);
        }
    }
}
