package org.matcher.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.matcher.api.v1.OperatingPointView;
import org.matcher.cli.output.PlanTable;
import org.matcher.evidence.Calibration;
import org.matcher.evidence.CalibrationFile;
import org.matcher.evidence.age.CrawlAges;
import org.matcher.evidence.alert.AlertBudget;
import org.matcher.evidence.alert.AlertPlan;
import org.matcher.evidence.alert.Composition;
import org.matcher.evidence.alert.OperatingPoint.Planned;
import org.matcher.evidence.alert.OperatingPoints;
import org.matcher.evidence.alert.ReferenceAges;
import org.matcher.model.ModelLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = {
            "Plans a threshold by stratum from the false alerts that a team can look at; prints a line per stratum.",
            "Intervals are of 95 %, as if every pair of faces that was measured were independent. What a threshold "
                    + "misses (FNIR) is said for one reference photo of the child.",
        })
final class PlanCommand implements Callable<Integer> {
    /** Where standard output goes, as the launcher tells it. */
    private static final String OUTPUT = "matcher.output";

    private static final String TERMINAL = "terminal";

    @ParentCommand
    private MatcherCommand root;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--references",
            required = true,
            paramLabel = "N",
            description = "Reference photos on the watch-list.")
    private long references;

    @Option(
            names = "--faces-per-day",
            required = true,
            paramLabel = "V",
            description = "Faces that come in a day, each compared with every reference.")
    private long facesPerDay;

    @Option(
            names = "--alerts-per-day",
            required = true,
            paramLabel = "A",
            description = "False alerts a day that can be looked at, such as 10 or 0.5.")
    private double alertsPerDay;

    @Option(
            names = "--ages",
            paramLabel = "AGES",
            description = "Ages in the reference photos: " + ReferenceAges.FORM
                    + ". Moves no threshold, says which share of the alerts is of which stratum.")
    private @Nullable String ages;

    @Option(names = "--table", negatable = true, description = "Print a table for people. Default: only on a terminal.")
    private @Nullable Boolean table;

    @Option(names = "--models", paramLabel = "DIR", description = "Folder of models that replace the bundled ones.")
    private @Nullable Path models;

    @SuppressWarnings("NullAway.Init") // picocli sets all fields before a command runs
    PlanCommand() {}

    @Override
    public Integer call() {
        AlertBudget asked = checked(() -> new AlertBudget(references, facesPerDay, alertsPerDay));
        Optional<Composition> composition = Optional.ofNullable(ages)
                .map(text -> checked(() -> ReferenceAges.parse(text)).against(CrawlAges.BROAD));
        ModelLibrary library = ModelLibrary.open(Optional.ofNullable(models));
        Calibration calibration = CalibrationFile.open(library, library.embedder());
        AlertPlan plan = new OperatingPoints(calibration).plan(asked, composition);
        print(plan.points().stream()
                .map(point -> OperatingPointView.of(point, plan.calibration()))
                .toList());
        if (plan.points().stream().anyMatch(Planned.class::isInstance)) {
            return ExitCode.DONE;
        }
        root.streams()
                .messages()
                .println(
                        calibration.model().isEmpty()
                                ? "the model has no calibration, so nothing is planned: make one with 'matcher calibrate'"
                                : "nothing is planned: allow more alerts, or plan fewer references or faces");
        return ExitCode.ofItems(1, 1);
    }

    private void print(List<OperatingPointView> points) {
        if (asTable()) {
            spec.commandLine().getOut().print(new PlanTable(points).text());
            spec.commandLine().getOut().flush();
        } else {
            points.forEach(root.streams().data()::write);
        }
    }

    private boolean asTable() {
        return table != null ? table : TERMINAL.equals(System.getProperty(OUTPUT));
    }

    private <T> T checked(Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
