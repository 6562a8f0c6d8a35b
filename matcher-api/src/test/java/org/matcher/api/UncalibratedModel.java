package org.matcher.api;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The bundled embedder as a team would bring it that has no calibration yet. */
public final class UncalibratedModel {
    private static final Path BUNDLED =
            Path.of("..", "models", "src", "main", "resources", "org", "matcher", "models", "fr-feature-1");

    private UncalibratedModel() {}

    /** Writes it into a folder of its own below that one, which is a folder of models then. */
    public static void write(Path models) throws IOException {
        Path folder = Files.createDirectories(models.resolve("uncalibrated"));
        try (Stream<Path> files = Files.list(BUNDLED)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        JsonMapper json = new JsonMapper();
        Path manifest = folder.resolve("manifest.json");
        ObjectNode content = (ObjectNode) json.readTree(Files.readAllBytes(manifest));
        content.put("id", "uncalibrated-1");
        if (((ObjectNode) content.get("extras")).remove("calibration") == null) {
            throw new AssertionError("the bundled model has a calibration");
        }
        Files.write(manifest, json.writeValueAsBytes(content));
    }
}
