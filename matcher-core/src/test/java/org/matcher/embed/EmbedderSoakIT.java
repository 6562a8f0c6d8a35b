package org.matcher.embed;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.matcher.face.AlignedFace;
import org.matcher.model.ModelLibrary;

/** Native memory after many calls; that no array stays behind is counted in {@link TorchEmbedderTest}. */
final class EmbedderSoakIT {
    private static final int CALLS = 1000;
    /** The pixels of the calls alone are 37,000 kB: if they stayed, it would show. */
    private static final long ALLOWED_GROWTH_KB = 30_000;

    @Test
    @EnabledOnOs(OS.LINUX) // reads /proc
    void embed_aThousandCalls_leavesMemoryFlat() throws IOException {
        List<AlignedFace> face = EmbedderContract.faces(1, 1);
        try (Embedder embedder = TorchEmbedder.open(ModelLibrary.bundled())) {
            embed(embedder, face, CALLS / 5);
            long before = residentKb();
            embed(embedder, face, CALLS);
            long growth = residentKb() - before;

            assertTrue(growth < ALLOWED_GROWTH_KB, "resident memory grew by %d kB".formatted(growth));
        }
    }

    private static void embed(Embedder embedder, List<AlignedFace> faces, int times) {
        for (int call = 0; call < times; call++) {
            embedder.embed(faces);
        }
    }

    private static long residentKb() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
