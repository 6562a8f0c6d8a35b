package org.matcher.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.matcher.evidence.alert.AlertBudget;
import org.matcher.folder.FolderMatch;
import org.matcher.folder.MatchOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options of every command that looks for candidates. */
final class MatchArguments {
    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--min-score",
            paramLabel = "S",
            description = "Least score of a candidate, a cosine from -1 to 1. Default: " + FolderMatch.DEFAULT_MIN_SCORE
                    + ".")
    private float minScore = FolderMatch.DEFAULT_MIN_SCORE;

    @Option(
            names = "--top",
            paramLabel = "N",
            description = "Most children that one face is a candidate for. Default: 20.")
    private int top = 20;

    @Option(
            names = "--faces-per-day",
            paramLabel = "V",
            description = "Faces that come in a day; with --alerts-per-day each candidate tells its threshold and the "
                    + "false alerts to expect.")
    private @Nullable Long facesPerDay;

    @Option(
            names = "--alerts-per-day",
            paramLabel = "A",
            description = "False alerts a day that can be looked at; hides no candidate.")
    private @Nullable Double alertsPerDay;

    @Option(names = "--face", paramLabel = "WHICH", description = FaceOption.DESCRIPTION)
    private FaceOption face = FaceOption.ONLY;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec before a command runs
    MatchArguments() {}

    MatchOptions options(int inFlight) {
        budget(1); // to refuse a wrong one before anything is read
        if (top < 1) {
            throw new ParameterException(spec.commandLine(), "--top must be 1 or more, got " + top);
        }
        try {
            return new MatchOptions(minScore, top, inFlight);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    /** The budget of a watch-list of so many references, if one was given. */
    Optional<AlertBudget> budget(int references) {
        if (facesPerDay == null && alertsPerDay == null) {
            return Optional.empty();
        }
        if (facesPerDay == null || alertsPerDay == null) {
            throw new ParameterException(
                    spec.commandLine(), "a budget needs both --faces-per-day and --alerts-per-day, or neither");
        }
        try {
            return Optional.of(new AlertBudget(references, facesPerDay, alertsPerDay));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    FaceOption face() {
        return face;
    }
}
