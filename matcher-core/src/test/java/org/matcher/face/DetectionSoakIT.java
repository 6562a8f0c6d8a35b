package org.matcher.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.matcher.ResidentMemory;
import org.matcher.image.DecodedImage;

/** Native memory does not grow with the number of pictures, nor with their size beyond the pyramid's own share. */
final class DetectionSoakIT {
    private static final int MEBI = 1 << 20;

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "resident memory is read from /proc")
    void detectAndAlign_thousandRoundsOfChangingSizes_keepMemoryFlat() throws IOException {
        DecodedImage portraits = Pictures.portraits();
        List<DecodedImage> pictures =
                List.of(Pictures.scaled(portraits, 0.5), Pictures.scaled(portraits, 0.6), Pictures.black(64, 200));
        FaceAligner aligner = new FaceAligner();
        try (FaceDetector detector = new PyramidDetector(Nets.centerFace(), DetectionOptions.CRAWL, true)) {
            long after200 = 0;
            for (int round = 0; round < 1000; round++) {
                DecodedImage picture = pictures.get(round % pictures.size());
                for (DetectedFace face : detector.detect(picture)) {
                    aligner.align(picture, face.landmarks());
                }
                if (round == 200) {
                    after200 = ResidentMemory.bytes();
                }
            }
            long grown = ResidentMemory.bytes() - after200;
            assertTrue(grown < 60L * MEBI, "grew by %d MiB in 800 rounds".formatted(grown / MEBI));
        }
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "resident memory is read from /proc")
    void detect_sixtyMegapixels_takesLittleNativeMemory() throws IOException {
        DecodedImage huge = Pictures.placed(Pictures.scaled(Pictures.portraits(), 2), 7000, 5000, 9000, 6666);
        DetectionOptions largeFaces = new DetectionOptions(0.5f, 80, false); // two levels less: the test stays short
        try (FaceDetector detector = new PyramidDetector(Nets.centerFace(), largeFaces, true)) {
            detector.detect(Pictures.portraits());
            long before = ResidentMemory.bytes();
            List<DetectedFace> faces = detector.detect(huge);
            long grown = ResidentMemory.bytes() - before;
            assertEquals(2, faces.size(), faces.toString());
            assertTrue(grown < 400L * MEBI, "grew by %d MiB".formatted(grown / MEBI));
        }
    }
}
