package org.matcher.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ModelLibraryTest {
    private static final byte[] WEIGHTS = "not really weights".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path directory;

    private ModelLibrary open() {
        return ModelLibrary.open(Optional.of(directory));
    }

    private String refusal() {
        String message =
                String.valueOf(assertThrows(ModelException.class, this::open).getMessage());
        assertFalse(message.contains(directory.toString()), "names a path: " + message);
        return message;
    }

    @Test
    void bundled_everyFile_isThereAndIsWhatItsManifestSays() {
        ModelLibrary models = ModelLibrary.bundled();

        assertEquals(
                List.of("centerface-1", "fr-feature-1"),
                models.manifests().stream().map(ModelManifest::id).toList());
        assertEquals("centerface-1", models.detector().id());
        assertEquals("fr-feature-1", models.embedder().id());
        for (ModelManifest manifest : models.manifests()) {
            assertTrue(models.weights(manifest).length > 1 << 20);
            manifest.extras()
                    .keySet()
                    .forEach(role -> assertTrue(models.extra(manifest, role).isPresent(), role));
        }
    }

    @Test
    void extra_roleThatTheModelHasNot_isEmpty() {
        ModelLibrary models = ModelLibrary.bundled();

        assertTrue(models.extra(models.detector(), "ageSubspace").isEmpty());
    }

    @Test
    void open_directoryWithADetector_winsAndLeavesTheBundledEmbedder() throws IOException {
        ModelFolders.write(directory.resolve("ours"), ModelFolders.detector("yunet-1", WEIGHTS), "net.onnx", WEIGHTS);
        Files.createDirectories(directory.resolve("no model in here"));

        ModelLibrary models = open();

        assertEquals("yunet-1", models.detector().id());
        assertEquals(ModelKind.YUNET, models.detector().kind());
        assertEquals("fr-feature-1", models.embedder().id());
        assertEquals(3, models.manifests().size());
        assertArrayEquals(WEIGHTS, models.weights(models.detector()));
    }

    @Test
    void open_twoDetectorsInTheDirectory_isRefusedNamingBoth() throws IOException {
        ModelFolders.write(directory.resolve("a"), ModelFolders.detector("yunet-1", WEIGHTS), "net.onnx", WEIGHTS);
        ModelFolders.write(directory.resolve("b"), ModelFolders.detector("yunet-2", WEIGHTS), "net.onnx", WEIGHTS);

        assertEquals(
                "there must be one detector to use, got 2 (yunet-1, yunet-2): keep one in the model directory",
                refusal());
    }

    @Test
    void open_idOfABundledModel_isRefused() throws IOException {
        ModelFolders.write(directory.resolve("a"), ModelFolders.detector("centerface-1", WEIGHTS), "net.onnx", WEIGHTS);

        assertEquals("two models bear the id centerface-1: give one another id", refusal());
    }

    @Test
    void open_directoryThatIsNotThere_isRefused() {
        directory = directory.resolve("gone");

        assertEquals("the model directory cannot be listed: give a directory with a folder per model", refusal());
    }

    @Test
    void weights_fileChangedAfterwards_isRefusedNamingTheModel() throws IOException {
        ModelFolders.write(directory.resolve("a"), ModelFolders.detector("yunet-1", WEIGHTS), "net.onnx", new byte[8]);
        ModelLibrary models = open();

        ModelException refusal = assertThrows(ModelException.class, () -> models.weights(models.detector()));

        assertEquals(
                "model yunet-1: its weights have SHA-256 %s, the manifest says %s: bring the file again"
                        .formatted(ModelFolders.sha256(new byte[8]), ModelFolders.sha256(WEIGHTS)),
                refusal.getMessage());
    }

    @Test
    void weights_fileMissing_isRefusedNamingTheModel() throws IOException {
        ModelFolders.write(directory.resolve("a"), ModelFolders.detector("yunet-1", WEIGHTS), "other", WEIGHTS);
        ModelLibrary models = open();

        ModelException refusal = assertThrows(ModelException.class, () -> models.weights(models.detector()));

        assertEquals("model yunet-1: its weights are missing: put the file beside the manifest", refusal.getMessage());
    }

    @Test
    void weights_manifestOfAnotherLibrary_isTheCallersMistake() throws IOException {
        ModelFolders.write(directory.resolve("a"), ModelFolders.detector("yunet-1", WEIGHTS), "net.onnx", WEIGHTS);
        ModelManifest foreign = open().detector();
        ModelLibrary bundled = ModelLibrary.bundled();

        assertThrows(IllegalArgumentException.class, () -> bundled.weights(foreign));
    }

    @Test
    void open_manifestTooLong_isRefusedUnread() throws IOException {
        String padded = ModelFolders.detector("yunet-1", WEIGHTS) + " ".repeat(ModelLibrary.MAX_MANIFEST_BYTES);
        ModelFolders.write(directory.resolve("a"), padded, "net.onnx", WEIGHTS);

        assertEquals("model a: the manifest cannot be read (at most 262144 bytes are)", refusal());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "kind": "yunet"      | "kind": "mtcnn"               | unknown kind 'mtcnn': use one of centerface, yunet, torchscript-embedder
            "license": "MIT",    | "license": "", "licence": "", | unknown field 'licence'
            "side"               | "edge"                        | unknown field 'edge'
            "net.onnx"           | "../net.onnx"                 | field 'file' must be a plain file name
            "net.onnx"           | "/etc/passwd"                 | field 'file' must be a plain file name
            "net.onnx"           | "a\\\\b"                      | field 'file' must be a plain file name
            "net.onnx"           | ".hidden"                     | field 'file' must be a plain file name
            "yunet-1"            | "YuNet 1"                     | field 'id' must be 1 to 80 of a-z 0-9 . _ -
            "license": "MIT",    | `` | field 'license' is missing
            "none"               | "imagenet"                    | input.normalisation must be 'none', got 'imagenet': put it into the net
            "source": "a test",  | "source": "", "dimension": 5, | an embedder has a dimension, a detector has none
            "sha256": "          | "sha256": "AB                 | field 'sha256' must be 64 lower-case hexadecimal digits
            "source": "a test",  | "source": "", "extras": {"x": {"file": "../x", "sha256": "0"}}, | field 'extra file' must be a plain file name
            """)
    void open_manifestWithAMistake_isRefusedSayingWhich(String right, String wrong, String complaint)
            throws IOException {
        String manifest =
                ModelFolders.detector("yunet-1", WEIGHTS).replace("\"colours\"", "\"side\": 320, \"colours\"");
        assertTrue(manifest.contains(right), manifest);
        ModelFolders.write(directory.resolve("a"), manifest.replace(right, wrong), "net.onnx", WEIGHTS);

        assertEquals("model a: in the manifest, " + complaint, refusal());
    }

    @Test
    void open_manifestThatIsNoJson_isRefused() throws IOException {
        ModelFolders.write(directory.resolve("a"), "weights: here", "net.onnx", WEIGHTS);

        assertTrue(refusal().startsWith("model a: in the manifest, the JSON is wrong: "));
    }

    @Test
    void open_manifestCutShort_isRefusedWithoutTheParsersOwnWords() throws IOException {
        ModelFolders.write(directory.resolve("a"), "{\"id\": \"yunet-1\", ", "net.onnx", WEIGHTS);

        String refusal = refusal();

        assertTrue(refusal.startsWith("model a: in the manifest, the JSON is wrong: Unexpected end-of-input"), refusal);
        assertFalse(refusal.contains("Source") || refusal.contains("REDACTED"), refusal);
    }

    @Test
    void open_directoryWithoutAModel_isRefused() throws IOException {
        Files.createDirectories(directory.resolve("no model in here"));

        assertEquals(
                "no model in the model directory: give one with a folder per model, each with a manifest.json",
                refusal());
    }

    @Test
    void open_fieldGivenTwice_isRefused() throws IOException {
        String twice = ModelFolders.detector("yunet-1", WEIGHTS).replace("\"kind\"", "\"id\": \"other\", \"kind\"");
        ModelFolders.write(directory.resolve("a"), twice, "net.onnx", WEIGHTS);

        assertTrue(refusal().contains("Duplicate field 'id'"));
    }
}
