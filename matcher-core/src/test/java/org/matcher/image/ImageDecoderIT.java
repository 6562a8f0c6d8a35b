package org.matcher.image;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.matcher.ResidentMemory;

/** That no picture leaves native memory behind, whatever became of it. */
final class ImageDecoderIT {
    private static final int ROUNDS = 2000;
    /** One leaked Mat a round would be 1,600 MB. */
    private static final long ALLOWED_GROWTH_BYTES = 150_000_000;

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "resident memory is read from /proc")
    void decode_thousandsOfSoundAndBrokenFiles_keepsMemoryFlat() throws IOException {
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
        long before = ResidentMemory.bytes();

        decodeInTurn(decoder, files, ROUNDS);

        long growth = ResidentMemory.bytes() - before;
        assertTrue(growth < ALLOWED_GROWTH_BYTES, "resident memory grew by %d kB".formatted(growth / 1000));
    }

    private static void decodeInTurn(ImageDecoder decoder, List<byte[]> files, int rounds) {
        for (int i = 0; i < rounds; i++) {
            decoder.decode(files.get(i % files.size()));
        }
    }
}
