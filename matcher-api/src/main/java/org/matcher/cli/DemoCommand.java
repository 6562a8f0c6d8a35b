package org.matcher.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.matcher.folder.InputException;
import org.matcher.report.HtmlReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Runs 'match' on the sample pictures and opens the report.",
            "The pictures show adults in public office, who stand in for children.",
        })
final class DemoCommand implements Callable<Integer> {
    @ParentCommand
    private MatcherCommand root;

    @Mixin
    private PipelineArguments pipelineArguments;

    @Mixin
    private MatchArguments matchArguments;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the report. Default: matcher-demo.")
    private Path out = Path.of("matcher-demo");

    @Option(names = "--no-open", description = "Do not open the report.")
    private boolean noOpen;

    @SuppressWarnings("NullAway.Init") // picocli sets all fields before a command runs
    DemoCommand() {}

    @Override
    public Integer call() throws InterruptedException, IOException {
        Path samples = MatcherHome.path()
                .map(home -> home.resolve("samples"))
                .filter(Files::isDirectory)
                .orElseThrow(() -> new InputException(
                        "the sample pictures are not here: run the launcher 'matcher' of a full checkout"));
        int code = new FolderRun(root.streams(), pipelineArguments, matchArguments, DateArguments.none())
                .run(samples.resolve("references"), samples.resolve("images"), Optional.of(out));
        if (!noOpen) {
            Browser.open(out.resolve(HtmlReport.FILE_NAME));
        }
        return code;
    }
}
