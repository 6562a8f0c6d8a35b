package org.matcher.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.matcher.casework.Assessment;
import org.matcher.casework.PairAssessor;
import org.matcher.casework.PairDates;
import org.matcher.cli.output.ComparisonLine;
import org.matcher.evidence.Calibration;
import org.matcher.evidence.CalibrationFile;
import org.matcher.evidence.age.AgeReadoutModel;
import org.matcher.folder.FaceChoice;
import org.matcher.folder.FileFace;
import org.matcher.folder.PictureFile;
import org.matcher.folder.References;
import org.matcher.model.ModelLibrary;
import org.matcher.pipeline.FacePipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {
            "Compares the faces of two pictures; prints their score, a cosine from -1 to 1, and what it is worth in words.",
            "A is a person's photo, B a picture that may show the person.",
        })
final class CompareCommand implements Callable<Integer> {
    @ParentCommand
    private MatcherCommand root;

    @Mixin
    private PipelineArguments pipelineArguments;

    @Parameters(index = "0", paramLabel = "A", description = "A picture of one face.")
    private String a;

    @Parameters(index = "1", paramLabel = "B", description = "Another.")
    private String b;

    @Mixin
    private PairArguments pairArguments;

    @Option(names = "--face", paramLabel = "WHICH", description = FaceOption.DESCRIPTION)
    private FaceOption face = FaceOption.ONLY;

    @SuppressWarnings("NullAway.Init") // picocli sets all fields before a command runs
    CompareCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        List<PictureFile> pair = List.of(new PictureFile(a), new PictureFile(b));
        FaceChoice choice = face.choice();
        PairDates dates = pairArguments.dates();
        ModelLibrary models = pipelineArguments.library();
        Calibration calibration = CalibrationFile.open(models, models.embedder());
        Optional<AgeReadoutModel> readout = AgeReadoutModel.open(models, models.embedder());
        try (FacePipeline pipeline = pipelineArguments.open()) {
            References faces = References.read(pipeline::submit, Path.of(""), pair, choice, pair.size());
            FailureList.print(root.streams().messages(), "picture", faces.refused());
            if (faces.refused().isEmpty()) {
                FileFace one = faces.enrolled().get(0);
                FileFace other = faces.enrolled().get(1);
                Assessment assessment =
                        new PairAssessor(pipeline.model(), calibration, readout).assess(side(one), side(other), dates);
                root.streams().data().write(ComparisonLine.of(one, other, assessment));
            }
            return ExitCode.ofItems(pair.size(), faces.refused().size());
        }
    }

    private static PairAssessor.Face side(FileFace face) {
        return new PairAssessor.Face(face.template(), face.quality());
    }
}
