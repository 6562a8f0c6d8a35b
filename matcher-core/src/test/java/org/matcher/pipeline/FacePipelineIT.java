package org.matcher.pipeline;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.matcher.ResidentMemory;
import org.matcher.image.ImageLimits;
import org.matcher.model.ModelLibrary;

final class FacePipelineIT {
    private static final int PICTURES = 5_000;
    private static final int SETTLED = 1_500;
    private static final long MIB = 1 << 20;

    /** Pictures of changing sizes, with and without faces, and broken ones: resident memory settles and stays. */
    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "resident memory is read from /proc")
    void submit_fiveThousandPictures_memoryStaysFlat() throws Exception {
        List<byte[]> pictures = List.of(
                Samples.shrunk(Samples.SAME_PERSON, 160),
                Samples.shrunk(Samples.SAME_PERSON, 97),
                Samples.shrunk(Samples.OTHER_PERSON, 200),
                Samples.shrunk(Samples.NO_FACE, 131),
                Samples.shrunk(Samples.SAME_PERSON, 240),
                Arrays.copyOf(Samples.shrunk(Samples.SAME_PERSON, 160), 900),
                Arrays.copyOf(Samples.bytes(Samples.REFERENCE), 20));
        long settled = 0;
        try (FacePipeline pipeline =
                FacePipeline.open(ModelLibrary.bundled(), new PipelineOptions(2, 8, ImageLimits.DEFAULT))) {
            Queue<CompletableFuture<Reading>> waiting = new ArrayDeque<>();
            for (int i = 0; i < PICTURES; i++) {
                waiting.add(pipeline.submit(pictures.get(i % pictures.size()), Purpose.CRAWL));
                if (waiting.size() > 10) {
                    assertInstanceOf(Reading.class, waiting.remove().join());
                }
                if (i == SETTLED) {
                    settled = ResidentMemory.bytes();
                }
            }
            waiting.forEach(CompletableFuture::join);
            long end = ResidentMemory.bytes();
            assertTrue(
                    end < settled + 64 * MIB,
                    "resident memory grew from %d to %d MiB".formatted(settled / MIB, end / MIB));
        }
    }
}
