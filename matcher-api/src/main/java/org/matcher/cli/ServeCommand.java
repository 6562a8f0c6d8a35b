package org.matcher.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.matcher.api.MatcherServer;
import org.matcher.api.ServeOptions;
import org.matcher.api.edge.HttpSettings;
import org.matcher.pipeline.PipelineOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Starts the service on this machine only; Ctrl-C lets requests in flight finish.")
final class ServeCommand implements Callable<Integer> {
    @ParentCommand
    private MatcherCommand root;

    @Spec
    private CommandSpec spec;

    @Mixin
    private PipelineArguments pipelineArguments;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data directory, made if it is not there. Default: data.")
    private Path data = Path.of("data");

    @Mixin
    private DatabaseArguments databaseArguments;

    @Option(
            names = "--host",
            paramLabel = "NAME",
            description = "Address of this machine to listen on. Default: 127.0.0.1.")
    private String host = "127.0.0.1";

    @Option(names = "--port", paramLabel = "N", description = "Port; 0 takes any free one. Default: 8080.")
    private int port = 8080;

    @Mixin
    private LeastScoreArguments leastScoreArguments;

    @Option(
            names = "--normalise",
            paramLabel = "HOW",
            description =
                    "Orders scores by a sample of the crawl's own faces: none, z (z-norm) or s (S-norm). Default: s.")
    private NormaliseOption normalise = NormaliseOption.S;

    @Mixin
    private BudgetArguments budgetArguments;

    @Option(names = "--no-age-evidence", description = "Leave what the age of a face says out of every answer.")
    private boolean noAgeEvidence;

    @SuppressWarnings("NullAway.Init") // picocli sets all fields before a command runs
    ServeCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        MatcherServer server = MatcherServer.start(options());
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(server::close));
        root.streams().messages().printf("listening on %s%n", server.uri());
        server.awaitClosed();
        return ExitCode.DONE;
    }

    private ServeOptions options() {
        try {
            PipelineOptions pipeline = pipelineArguments.options();
            HttpSettings http = HttpSettings.of(host, port, pipeline.limits().maxBytes());
            return new ServeOptions(
                    data,
                    databaseArguments.address(root.environment()),
                    pipelineArguments.models(),
                    pipeline,
                    leastScoreArguments.leastScore(),
                    normalise.method(),
                    budgetArguments.budget(),
                    !noAgeEvidence,
                    http);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
