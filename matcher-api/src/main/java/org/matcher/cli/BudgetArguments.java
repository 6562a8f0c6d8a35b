package org.matcher.cli;

import org.matcher.evidence.alert.DailyBudget;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The alert budget of every command whose candidates tell how they stand to it. */
final class BudgetArguments {
    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--faces-per-day",
            paramLabel = "V",
            description = "Faces that come in a day, for the alert budget. Default: 10000.")
    private long facesPerDay = DailyBudget.DEFAULT.facesPerDay();

    @Option(
            names = "--alerts-per-day",
            paramLabel = "A",
            description =
                    "False alerts a day that can be looked at: each candidate tells the threshold that keeps to it "
                            + "and the false alerts to expect at its score. Hides no candidate. Default: 10.")
    private double alertsPerDay = DailyBudget.DEFAULT.alertsPerDay();

    @SuppressWarnings("NullAway.Init") // picocli sets the spec before a command runs
    BudgetArguments() {}

    DailyBudget budget() {
        try {
            return new DailyBudget(facesPerDay, alertsPerDay);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
