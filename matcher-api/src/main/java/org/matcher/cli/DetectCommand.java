package org.matcher.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.matcher.cli.output.PictureLine;
import org.matcher.folder.FileResult;
import org.matcher.folder.OrderedReader;
import org.matcher.folder.PictureFile;
import org.matcher.pipeline.FacePipeline;
import org.matcher.pipeline.Purpose;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "detect",
        mixinStandardHelpOptions = true,
        description = "Finds the faces of each picture; prints a line per picture, in the order given.")
final class DetectCommand implements Callable<Integer> {
    @ParentCommand
    private MatcherCommand root;

    @Mixin
    private PipelineArguments pipelineArguments;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Pictures.")
    private List<String> files;

    @Option(
            names = "--crawl",
            description = "Look as hard as in a crawl, not as in a reference: a higher threshold, no turned pictures.")
    private boolean crawl;

    @SuppressWarnings("NullAway.Init") // picocli sets all fields before a command runs
    DetectCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        List<PictureFile> pictures = files.stream().map(PictureFile::new).toList();
        long[] failed = {0};
        try (FacePipeline pipeline = pipelineArguments.open()) {
            new OrderedReader(pipeline::submit, crawl ? Purpose.CRAWL : Purpose.REFERENCE, pipelineArguments.inFlight())
                    .read(Path.of(""), pictures, result -> {
                        if (result instanceof FileResult.Failed failure) {
                            failed[0]++;
                            root.streams().messages().println(FailureList.line(failure));
                        }
                        root.streams().data().write(PictureLine.of(result));
                    });
        }
        return ExitCode.ofItems(pictures.size(), failed[0]);
    }
}
