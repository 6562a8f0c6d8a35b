package org.matcher.embed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.matcher.model.ModelException;
import org.matcher.model.ModelFolders;
import org.matcher.model.ModelLibrary;

final class TorchEmbedderTest extends EmbedderContract {
    @TempDir
    private Path directory;

    @Override
    protected Embedder open() {
        return TorchEmbedder.open(ModelLibrary.bundled());
    }

    @Test
    void embed_goldenFaces_equalsUpstream() {
        List<float[]> expected = Golden.embeddings();
        try (Embedder embedder = open()) {
            List<float[]> embeddings = embedder.embed(Golden.faces());
            for (int i = 0; i < expected.size(); i++) {
                assertArrayEquals(expected.get(i), embeddings.get(i), 1e-4f, "face " + i);
            }
        }
    }

    @Test
    void embed_manyCalls_leaveNoArrayBehind() {
        try (TorchEmbedder embedder = TorchEmbedder.open(ModelLibrary.bundled())) {
            int before = embedder.heldArrays();
            for (int call = 0; call < 20; call++) {
                embedder.embed(faces(1, call));
            }

            assertEquals(before, embedder.heldArrays());
        }
    }

    private String refusalOf(byte[] weights, int dimension) throws IOException {
        ModelFolders.write(
                directory.resolve("ours"), ModelFolders.embedder("ours-1", weights, dimension), "net.pt", weights);
        ModelLibrary models = ModelLibrary.open(Optional.of(directory));
        return String.valueOf(assertThrows(ModelException.class, () -> TorchEmbedder.open(models))
                .getMessage());
    }

    @Test
    void open_netOfAnotherDimension_isRefusedNamingBoth() throws IOException {
        ModelLibrary bundled = ModelLibrary.bundled();

        assertEquals(
                "model ours-1 does not keep its manifest's promise:"
                        + " model ours-1 must give float (1, 256) for 1 faces, got [float32 (1, 512)]",
                refusalOf(bundled.weights(bundled.embedder()), 256));
    }

    @Test
    void open_fileThatIsNoTorchScript_isRefused() throws IOException {
        assertEquals(
                "model ours-1: torch cannot load it: export it as TorchScript for libtorch 2.7 or older",
                refusalOf("no net".getBytes(StandardCharsets.UTF_8), 512));
    }

    @Test
    void open_weightsThatAreNotTheManifests_isRefused() throws IOException {
        ModelFolders.write(
                directory.resolve("ours"), ModelFolders.embedder("ours-1", new byte[9], 512), "net.pt", new byte[8]);
        ModelLibrary models = ModelLibrary.open(Optional.of(directory));

        ModelException refusal = assertThrows(ModelException.class, () -> TorchEmbedder.open(models));

        assertTrue(String.valueOf(refusal.getMessage()).startsWith("model ours-1: its weights have SHA-256 "));
    }

    @ParameterizedTest
    @CsvSource(value = {"1,2", "2,1", "16,1", "'',1"})
    void intraOpThreads_ompThreadLimit_decides(String ompThreadLimit, String threads) {
        assertEquals(threads, TorchRuntime.intraOpThreads(ompThreadLimit));
    }
}
