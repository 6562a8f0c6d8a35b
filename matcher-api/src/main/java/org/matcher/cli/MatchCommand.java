package org.matcher.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "match",
        mixinStandardHelpOptions = true,
        description = {
            "Compares every face of a folder of images with the references; prints a line per candidate.",
            "References of one child lie in a folder with the child's name or are called NAME_1.jpg, NAME_2.jpg. "
                    + "The output is in the order of the images' paths, the same on every run.",
        })
final class MatchCommand implements Callable<Integer> {
    @ParentCommand
    private MatcherCommand root;

    @Mixin
    private PipelineArguments pipelineArguments;

    @Mixin
    private MatchArguments matchArguments;

    @Mixin
    private DateArguments dateArguments;

    @Option(names = "--references", required = true, paramLabel = "DIR", description = "Folder of reference photos.")
    private Path references;

    @Option(names = "--images", required = true, paramLabel = "DIR", description = "Folder of scraped images.")
    private Path images;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for report.html, a page with all pictures in it.")
    private @Nullable Path out;

    @SuppressWarnings("NullAway.Init") // picocli sets all fields before a command runs
    MatchCommand() {}

    @Override
    public Integer call() throws InterruptedException, IOException {
        return new FolderRun(root.streams(), pipelineArguments, matchArguments, dateArguments)
                .run(references, images, Optional.ofNullable(out));
    }
}
