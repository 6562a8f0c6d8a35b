package org.matcher.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {
            "Measures on labelled pictures how well people are told apart; prints one object.",
            "With --pairs, 1:1: the threshold of each fold is taken from the other folds, and a pair with a picture that "
                    + "gives no face counts as an error.",
            "With --gallery and --probes, 1:N among strangers: ranks, and misses at a rate of false alarms. A picture that "
                    + "gives no face counts as a miss.",
            "Of several faces the one nearest the centre is taken. Further columns of the pairs or probes are strata.",
        })
final class EvaluateCommand implements Callable<Integer> {
    @ParentCommand
    private MatcherCommand root;

    @Spec
    private CommandSpec spec;

    @Mixin
    private PipelineArguments pipelineArguments;

    @Mixin
    private EvaluationArguments evaluationArguments;

    @Mixin
    private OpenSetArguments openSetArguments;

    @Option(
            names = "--pairs",
            paramLabel = "FILE",
            description = "CSV lines a,b,same[,fold]: two paths, 1 or 0, a number. Without folds ten are dealt out.")
    private @Nullable Path pairs;

    @SuppressWarnings("NullAway.Init") // picocli sets all fields before a command runs
    EvaluateCommand() {}

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (openSetArguments.lacksCohort()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--normalise (or MATCHER_NORMALISE) needs --gallery, --probes and --distractors");
        }
        if (pairs != null && !openSetArguments.isAsked()) {
            return new PairsRun(root.streams(), pipelineArguments, evaluationArguments).run(pairs);
        }
        if (pairs == null && openSetArguments.isComplete()) {
            return new OpenSetRun(root.streams(), pipelineArguments, evaluationArguments, openSetArguments).run();
        }
        throw new ParameterException(spec.commandLine(), "give either --pairs or both --gallery and --probes");
    }
}
