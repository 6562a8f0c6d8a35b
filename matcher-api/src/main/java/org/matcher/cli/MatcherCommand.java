package org.matcher.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root of all commands. */
@Command(
        name = "matcher",
        description = "Finds faces of missing children among scraped images, for a person to judge.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        subcommands = {
            DemoCommand.class,
            DetectCommand.class,
            CompareCommand.class,
            MatchCommand.class,
            PlanCommand.class,
            CalibrateCommand.class,
            EvaluateCommand.class,
            ServeCommand.class,
            ModelsCommand.class,
            CompletionCommand.class,
        },
        footerHeading = "%n",
        footer = {
            "Data is written to standard output as JSON Lines, everything else to standard error.",
            "Every option can be given in the environment: --min-score as MATCHER_MIN_SCORE.",
            "",
            "Exit codes: 0 done, 1 fault, 2 wrong usage, 3 some items failed (listed), 4 input unreadable, "
                    + "5 model or index mismatch, 6 refused by policy, 130 interrupted.",
        })
final class MatcherCommand implements Callable<Integer> {
    private final Streams streams;
    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show the stack trace of a fault.")
    private boolean debug;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec before a command runs
    MatcherCommand(Streams streams, Map<String, String> environment) {
        this.streams = streams;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "which command");
    }

    Streams streams() {
        return streams;
    }

    /** For what is no option of ours. */
    Map<String, String> environment() {
        return environment;
    }

    boolean debug() {
        return debug;
    }
}
