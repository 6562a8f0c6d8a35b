package org.matcher.embed;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.matcher.ResidentMemory;
import org.matcher.face.AlignedFace;
import org.matcher.model.ModelLibrary;

/** Native memory after many calls; that no array stays behind is counted in {@link TorchEmbedderTest}. */
final class EmbedderSoakIT {
    private static final int CALLS = 1000;
    /** The pixels of the calls alone are 37,000 kB: if they stayed, it would show. */
    private static final long ALLOWED_GROWTH_BYTES = 30_000_000;

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "resident memory is read from /proc")
    void embed_aThousandCalls_leavesMemoryFlat() throws IOException {
        List<AlignedFace> face = EmbedderContract.faces(1, 1);
        try (Embedder embedder = TorchEmbedder.open(ModelLibrary.bundled())) {
            embed(embedder, face, CALLS / 5);
            long before = ResidentMemory.bytes();
            embed(embedder, face, CALLS);
            long growth = ResidentMemory.bytes() - before;

            assertTrue(growth < ALLOWED_GROWTH_BYTES, "resident memory grew by %d kB".formatted(growth / 1000));
        }
    }

    private static void embed(Embedder embedder, List<AlignedFace> faces, int times) {
        for (int call = 0; call < times; call++) {
            embedder.embed(faces);
        }
    }
}
