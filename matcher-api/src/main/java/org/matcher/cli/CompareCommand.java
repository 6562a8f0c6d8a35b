package org.matcher.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.matcher.cli.output.ComparisonLine;
import org.matcher.folder.FaceChoice;
import org.matcher.folder.PictureFile;
import org.matcher.folder.References;
import org.matcher.pipeline.FacePipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Compares the faces of two pictures; prints their score, a cosine from -1 to 1.")
final class CompareCommand implements Callable<Integer> {
    @ParentCommand
    private MatcherCommand root;

    @Mixin
    private PipelineArguments pipelineArguments;

    @Parameters(index = "0", paramLabel = "A", description = "A picture of one face.")
    private String a;

    @Parameters(index = "1", paramLabel = "B", description = "Another.")
    private String b;

    @Option(names = "--face", paramLabel = "WHICH", description = FaceOption.DESCRIPTION)
    private FaceOption face = FaceOption.ONLY;

    @SuppressWarnings("NullAway.Init") // picocli sets all fields before a command runs
    CompareCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        List<PictureFile> pair = List.of(new PictureFile(a), new PictureFile(b));
        FaceChoice choice = face.choice();
        try (FacePipeline pipeline = pipelineArguments.open()) {
            References faces = References.read(pipeline::submit, Path.of(""), pair, choice, pair.size());
            FailureList.print(root.streams().messages(), "picture", faces.refused());
            if (faces.refused().isEmpty()) {
                root.streams()
                        .data()
                        .write(ComparisonLine.of(
                                faces.enrolled().get(0), faces.enrolled().get(1)));
            }
            return ExitCode.ofItems(pair.size(), faces.refused().size());
        }
    }
}
