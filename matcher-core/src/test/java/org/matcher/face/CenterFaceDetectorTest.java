package org.matcher.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.matcher.image.DecodedImage;
import org.matcher.image.Mats;
import org.matcher.model.ModelException;

/** The bundled net, alone against an independent decoder and behind the pyramid. */
final class CenterFaceDetectorTest extends FaceDetectorContract {
    @Override
    protected FaceDetector open() {
        return new PyramidDetector(Nets.centerFace(), DetectionOptions.CRAWL, true);
    }

    @Test
    void find_portraits_isAsByAnotherDecoder() {
        try (FaceNet net = Nets.centerFace();
                Mats mats = new Mats()) {
            assertGolden(net.find(Pictures.mat(Pictures.portraits(), mats), 0.5f));
        }
    }

    @Test
    void detect_portraits_isAsByAnotherDecoder() {
        try (FaceDetector detector = open()) {
            assertGolden(detector.detect(Pictures.portraits()));
        }
    }

    private static void assertGolden(List<DetectedFace> faces) {
        List<double[]> golden = Table.rows("/org/matcher/face/portraits.csv");
        assertEquals(golden.size(), faces.size());
        for (int i = 0; i < golden.size(); i++) {
            double[] row = golden.get(i);
            DetectedFace face = faces.get(i);
            assertEquals(row[0], face.score(), 1e-3);
            float overlap = face.box()
                    .intersectionOverUnion(new Box((float) row[1], (float) row[2], (float) row[3], (float) row[4]));
            assertTrue(overlap > 0.999f, "overlap with golden box: " + overlap);
            Landmarks points = Table.landmarks(row, 5);
            for (int p = 0; p < 5; p++) {
                assertEquals(
                        points.points().get(p).x(),
                        face.landmarks().points().get(p).x(),
                        0.05f);
                assertEquals(
                        points.points().get(p).y(),
                        face.landmarks().points().get(p).y(),
                        0.05f);
            }
        }
    }

    @Test
    void detect_faceAsTallAsAPictureOfManyTiles_isFoundOnceAndWhole() {
        DecodedImage large = Pictures.scaled(Pictures.portraits(), 3);
        try (FaceDetector detector = open()) {
            List<DetectedFace> small = detector.detect(Pictures.portraits());
            List<DetectedFace> faces = detector.detect(large);
            assertEquals(2, faces.size(), faces.toString());
            for (DetectedFace face : faces) {
                assertTrue(
                        small.stream().anyMatch(s -> s.scaled(3).box().intersectionOverUnion(face.box()) > 0.8f),
                        face.toString());
            }
        }
    }

    @Test
    void detect_smallFacesAcrossTileBorders_areEachFoundOnce() {
        long seed = 20261124;
        Random random = new Random(seed);
        DecodedImage pair = Pictures.scaled(Pictures.portraits(), 0.45); // faces of 39 and 43 px
        List<Box> wanted = new ArrayList<>();
        byte[] canvas = new byte[1300 * 1100 * 3];
        try (FaceDetector detector = open()) {
            List<DetectedFace> alone = detector.detect(pair);
            assertEquals(2, alone.size());
            for (int i = 0; i < 5; i++) {
                for (int j = 0; j < 7; j++) {
                    int x = i * 260 + random.nextInt(260 - pair.width());
                    int y = j * 157 + random.nextInt(157 - pair.height());
                    for (int row = 0; row < pair.height(); row++) {
                        System.arraycopy(
                                pair.bgr(),
                                row * pair.width() * 3,
                                canvas,
                                ((y + row) * 1300 + x) * 3,
                                pair.width() * 3);
                    }
                    alone.forEach(face -> wanted.add(face.moved(x, y).box()));
                }
            }
            List<DetectedFace> faces = detector.detect(Pictures.of(canvas, 1300, 1100));
            long found = wanted.stream()
                    .filter(box -> faces.stream().anyMatch(face -> face.box().intersectionOverUnion(box) > 0.5f))
                    .count();
            assertTrue(found >= 0.98 * wanted.size(), "seed %d: %d of %d".formatted(seed, found, wanted.size()));
            assertTrue(faces.size() <= wanted.size(), "seed %d: %d boxes".formatted(seed, faces.size()));
        }
    }

    @Test
    void detect_facesBelowTheLeastHeight_arePassedOver() {
        DecodedImage small = Pictures.scaled(Pictures.portraits(), 0.4); // faces of 34 and 38 px
        assertEquals(2, found(small, 20));
        assertEquals(1, found(small, 36));
        assertEquals(0, found(small, 60));
    }

    @Test
    void detect_faceInThePadding_isNone() {
        assertEquals(0, found(Pictures.black(1, 1), 8)); // alone in its padding, the net sees faces of 15 px
    }

    private static int found(DecodedImage image, int minFaceHeightPx) {
        DetectionOptions options = new DetectionOptions(0.5f, minFaceHeightPx, false);
        try (FaceDetector detector = new PyramidDetector(Nets.centerFace(), options, true)) {
            return detector.detect(image).size();
        }
    }

    @Test
    void open_bytesThatAreNoNet_namesTheModel() {
        ModelException e =
                assertThrows(ModelException.class, () -> new CenterFaceNet(new byte[] {1, 2, 3}, "broken-1"));
        assertEquals("model broken-1 is no ONNX file that OpenCV can read", e.getMessage());
    }

    @Test
    void detect_afterClose_isRefused() {
        FaceDetector detector = open();
        detector.close();
        assertThrows(IllegalStateException.class, () -> detector.detect(Pictures.black(32, 32)));
    }
}
