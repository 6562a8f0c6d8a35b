package org.matcher.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.matcher.evidence.alert.LeastScore;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The least score of every command that finds candidates. */
final class LeastScoreArguments {
    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--min-score",
            paramLabel = "S",
            description = "Least score of a candidate, a cosine from -1 to 1. Default: " + LeastScore.USUAL
                    + ", or the lowest threshold of the alert budget if that is lower, so that no alert is held back.")
    private @Nullable Float minScore;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec before a command runs
    LeastScoreArguments() {}

    LeastScore leastScore() {
        try {
            return new LeastScore(Optional.ofNullable(minScore));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
