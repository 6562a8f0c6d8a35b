package org.matcher.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.matcher.cli.output.ModelLine;
import org.matcher.model.ModelLibrary;
import org.matcher.model.ModelManifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "models",
        mixinStandardHelpOptions = true,
        description = "Lists the models at hand, after their files were checked; prints a line per model.")
final class ModelsCommand implements Callable<Integer> {
    @ParentCommand
    private MatcherCommand root;

    @Option(names = "--models", paramLabel = "DIR", description = "Folder of models that replace the bundled ones.")
    private @Nullable Path models;

    @SuppressWarnings("NullAway.Init") // picocli sets all fields before a command runs
    ModelsCommand() {}

    @Override
    public Integer call() {
        ModelLibrary library = ModelLibrary.open(Optional.ofNullable(models));
        Set<String> inUse = Set.of(library.detector().id(), library.embedder().id());
        for (ModelManifest manifest : library.manifests()) {
            library.weights(manifest); // throws if they are not what the manifest promises
            root.streams().data().write(ModelLine.of(manifest, inUse.contains(manifest.id())));
        }
        return ExitCode.DONE;
    }
}
