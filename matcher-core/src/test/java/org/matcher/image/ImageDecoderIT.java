package org.matcher.image;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That no picture leaves native memory behind, whatever became of it. */
final class ImageDecoderIT {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final int ROUNDS = 2000;
    /** One leaked Mat a round would be 1,600 MB. */
    private static final long ALLOWED_GROWTH_KB = 150_000;

    @Test
    void decode_thousandsOfSoundAndBrokenFiles_keepsMemoryFlat() throws IOException {
        assumeTrue(Files.exists(STATUS), "resident memory is read where Linux tells it");
        BufferedImage picture = Pictures.noise(3, 600, 450);
        byte[] jpeg = Pictures.file(picture, "jpg");
        List<byte[]> files = List.of(
                jpeg,
                FileBytes.withExif(jpeg, FileBytes.exif(6)),
                FileBytes.withExif(jpeg, FileBytes.exif(7)),
                Arrays.copyOf(jpeg, jpeg.length / 4),
                Pictures.file(picture, "bmp"),
                Pictures.file(Pictures.quarters(), "gif"),
                Pictures.file(picture, "tif"),
                Arrays.copyOf(Pictures.file(picture, "bmp"), 100_000));
        ImageDecoder decoder = new ImageDecoder(ImageLimits.DEFAULT);
        decodeInTurn(decoder, files, ROUNDS / 4);
        long before = residentKb();

        decodeInTurn(decoder, files, ROUNDS);

        long growth = residentKb() - before;
        assertTrue(growth < ALLOWED_GROWTH_KB, "resident memory grew by %d kB".formatted(growth));
    }

    private static void decodeInTurn(ImageDecoder decoder, List<byte[]> files, int rounds) {
        for (int i = 0; i < rounds; i++) {
            decoder.decode(files.get(i % files.size()));
        }
    }

    private static long residentKb() throws IOException {
        System.gc();
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
