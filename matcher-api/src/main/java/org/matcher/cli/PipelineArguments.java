package org.matcher.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.matcher.image.ImageLimits;
import org.matcher.model.ModelLibrary;
import org.matcher.pipeline.FacePipeline;
import org.matcher.pipeline.PipelineOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options of every command that reads pictures. */
final class PipelineArguments {
    private static final int WAITING_PER_WORKER = 4;

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--models",
            paramLabel = "DIR",
            description = "Folder of models that replace the bundled ones, one sub-folder with a manifest.json each.")
    private @Nullable Path models;

    @Option(names = "--workers", paramLabel = "N", description = "Pictures read at once; default: one per core.")
    private int workers = Runtime.getRuntime().availableProcessors();

    @SuppressWarnings("NullAway.Init") // picocli sets the spec before a command runs
    PipelineArguments() {}

    /** The caller closes it. */
    FacePipeline open() {
        return FacePipeline.open(library(), options());
    }

    /** The models at hand. */
    ModelLibrary library() {
        return ModelLibrary.open(models());
    }

    PipelineOptions options() {
        if (workers < 1) {
            throw new ParameterException(spec.commandLine(), "--workers must be 1 or more, got " + workers);
        }
        if (workers > PipelineOptions.MOST_WORKERS) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--workers must be at most %d on this machine, got %d"
                            .formatted(PipelineOptions.MOST_WORKERS, workers));
        }
        return new PipelineOptions(workers, WAITING_PER_WORKER * workers, ImageLimits.DEFAULT);
    }

    Optional<Path> models() {
        return Optional.ofNullable(models);
    }

    /** Enough files under way to keep every worker and the whole queue busy. */
    int inFlight() {
        return 2 * options().queueCapacity();
    }
}
