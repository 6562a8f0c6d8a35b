package org.matcher.cli;

import org.matcher.evidence.alert.DailyBudget;
import org.matcher.folder.MatchOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options of every command that looks for candidates. */
final class MatchArguments {
    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Mixin
    private LeastScoreArguments leastScoreArguments;

    @Option(
            names = "--top",
            paramLabel = "N",
            description = "Most children that one face is a candidate for. Default: 20.")
    private int top = 20;

    @Mixin
    private BudgetArguments budgetArguments;

    @Option(
            names = "--normalise",
            paramLabel = "HOW",
            description =
                    "Normalises scores by the first 2,000 images that show a face: none, z (z-norm) or s (S-norm). In a "
                            + "run of 1,000 images and more, candidates wait for those; with none they come at once. Default: s.")
    private NormaliseOption normalise = NormaliseOption.S;

    @Option(names = "--face", paramLabel = "WHICH", description = FaceOption.DESCRIPTION)
    private FaceOption face = FaceOption.ONLY;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec before a command runs
    MatchArguments() {}

    MatchOptions options(int inFlight) {
        budgetArguments.budget(); // to refuse a wrong one before anything is read
        if (top < 1) {
            throw new ParameterException(spec.commandLine(), "--top must be 1 or more, got " + top);
        }
        try {
            return new MatchOptions(leastScoreArguments.leastScore(), top, normalise.method(), inFlight);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    DailyBudget budget() {
        return budgetArguments.budget();
    }

    FaceOption face() {
        return face;
    }
}
