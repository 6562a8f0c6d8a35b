package org.matcher.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.matcher.cli.output.BaselineChanges;
import org.matcher.evaluate.FolderTemplateCache;
import org.matcher.evaluate.TemplateCache;
import org.matcher.folder.InputException;
import org.matcher.model.ModelLibrary;
import org.matcher.pipeline.FacePipeline;
import picocli.CommandLine.Option;

/** The options of both kinds of evaluation. */
final class EvaluationArguments {
    @Option(
            names = "--images",
            required = true,
            paramLabel = "DIR",
            description = "Folder that the lists' paths start from.")
    private Path images;

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description =
                    "Folder to keep templates in, so that a second run need not read the pictures again. These are "
                            + "biometric data: keep the folder as safe as the pictures. Default: none is kept.")
    private @Nullable Path cache;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "What an earlier run printed: tells on standard error which figures changed.")
    private @Nullable Path baseline;

    @SuppressWarnings("NullAway.Init") // picocli sets all fields before a command runs
    EvaluationArguments() {}

    Path images() {
        return images;
    }

    TemplateCache cache(FacePipeline pipeline, Optional<Path> models) {
        return cache == null
                ? TemplateCache.NONE
                : FolderTemplateCache.open(
                        cache,
                        pipeline.model(),
                        ModelLibrary.open(models).detector().sha256());
    }

    Optional<BaselineChanges> baseline() {
        return Optional.ofNullable(baseline).map(BaselineChanges::read);
    }

    /** Reads a text. */
    interface TextReader<T> {
        T read(Reader text) throws IOException;
    }

    static <T> T read(Path file, String name, String option, TextReader<T> reader) {
        try (Reader text = Files.newBufferedReader(file)) {
            return reader.read(text);
        } catch (IOException e) {
            throw new InputException(
                    "the %s cannot be read: give a text file in UTF-8 as %s".formatted(name, option), e);
        }
    }
}
