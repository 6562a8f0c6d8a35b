package org.matcher.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Model folders for tests, as a team would bring them. */
public final class ModelFolders {
    private ModelFolders() {}

    /** The manifest of a detector with these weights. */
    public static String detector(String id, byte[] weights) {
        return """
                {"id": "%s", "kind": "yunet", "file": "net.onnx", "sha256": "%s", "license": "MIT", "source": "a test",
                 "input": {"colours": "BGR", "normalisation": "none"}}
                """.formatted(id, sha256(weights));
    }

    /** The manifest of an embedder with these weights and no extras. */
    public static String embedder(String id, byte[] weights, int dimension) {
        return """
                {"id": "%s", "kind": "torchscript-embedder", "file": "net.pt", "sha256": "%s", "license": "MIT",
                 "source": "a test", "input": {"side": 112, "colours": "BGR", "normalisation": "none"}, "dimension": %d}
                """.formatted(id, sha256(weights), dimension);
    }

    /** Writes a folder with a manifest and one file. */
    public static void write(Path folder, String manifest, String file, byte[] content) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("manifest.json"), manifest, StandardCharsets.UTF_8);
        Files.write(folder.resolve(file), content);
    }

    /** Lower-case hexadecimal SHA-256. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
