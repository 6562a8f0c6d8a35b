package org.matcher.face;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.matcher.image.DecodedImage;
import org.matcher.image.Mats;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

final class FaceAlignerTest {
    private final FaceAligner aligner = new FaceAligner();

    @Test
    void between_goldenPoints_isUmeyamasTransform() {
        for (double[] row : Table.rows("/org/matcher/face/umeyama.csv")) {
            List<Point> from = Table.landmarks(row, 0).points();
            SimilarityTransform transform = SimilarityTransform.between(from, FaceAligner.TEMPLATE);
            assertEquals(row[10], transform.a(), 1e-4);
            assertEquals(row[11], transform.b(), 1e-4);
            assertEquals(row[12], transform.shiftX(), 1e-4);
            assertEquals(row[13], transform.shiftY(), 1e-4);
        }
    }

    @Test
    void inverse_anyPoint_comesBack() {
        SimilarityTransform transform = new SimilarityTransform(0.3, -1.2, 50, -7);
        SimilarityTransform back = transform.inverse();
        double x = transform.x(12, 34);
        double y = transform.y(12, 34);
        assertEquals(12, back.x(x, y), 1e-9);
        assertEquals(34, back.y(x, y), 1e-9);
    }

    @Test
    void align_faces_isAsAWarpOfTheWholePicture() {
        DecodedImage image = Pictures.scaled(Pictures.portraits(), 3);
        for (double[] row : Table.rows("/org/matcher/face/portraits.csv")) {
            Landmarks landmarks = Table.landmarks(row, 5).mapped(p -> new Point(p.x() * 3, p.y() * 3));
            byte[] crop = aligner.align(image, landmarks).bgr();
            assertTrue(meanDifference(wholeWarp(image, landmarks), crop) < 0.05);
        }
    }

    @Test
    void align_pointsOnTheTemplate_copiesThePixels() {
        DecodedImage image = noise(112, 112, 5);
        List<Point> t = FaceAligner.TEMPLATE;
        Landmarks landmarks = new Landmarks(t.get(0), t.get(1), t.get(2), t.get(3), t.get(4));
        assertArrayEquals(image.bgr(), aligner.align(image, landmarks).bgr());
    }

    @Test
    void align_pictureTurnedAndScaled_givesTheSameCrop() {
        DecodedImage image = Pictures.scaled(Pictures.portraits(), 2);
        for (double[] row : Table.rows("/org/matcher/face/portraits.csv")) {
            Landmarks upright = Table.landmarks(row, 5).mapped(p -> new Point(p.x() * 2, p.y() * 2));
            byte[] crop = aligner.align(image, upright).bgr();
            for (int turns = 1; turns <= 3; turns++) {
                DecodedImage turned = image.turned(turns);
                int quarterTurns = turns;
                Landmarks points = upright.mapped(p -> turned(p, quarterTurns, image));
                double difference =
                        meanDifference(crop, aligner.align(turned, points).bgr());
                assertTrue(difference < 4, turns + " quarter turns: " + difference);
            }
            DecodedImage larger = Pictures.scaled(image, 1.5);
            Landmarks points = upright.mapped(p -> new Point(p.x() * 1.5f, p.y() * 1.5f));
            double difference =
                    meanDifference(crop, aligner.align(larger, points).bgr());
            assertTrue(difference < 4, "scaled: " + difference);
        }
    }

    /** A point's place is its pixel's centre here, as OpenCV warps. */
    private static Point turned(Point p, int quarterTurns, DecodedImage image) {
        return switch (quarterTurns) {
            case 1 -> new Point(image.height() - 1 - p.y(), p.x());
            case 2 -> new Point(image.width() - 1 - p.x(), image.height() - 1 - p.y());
            case 3 -> new Point(p.y(), image.width() - 1 - p.x());
            default -> throw new IllegalArgumentException("" + quarterTurns);
        };
    }

    @Test
    void align_faceBeyondTheBorder_isBlackThere() {
        byte[] white = new byte[112 * 56 * 3];
        java.util.Arrays.fill(white, (byte) 255);
        List<Point> t = FaceAligner.TEMPLATE;
        Landmarks landmarks = new Landmarks(t.get(0), t.get(1), t.get(2), t.get(3), t.get(4));
        byte[] crop = aligner.align(Pictures.of(white, 112, 56), landmarks).bgr();
        assertEquals((byte) 255, crop[55 * 112 * 3]);
        for (int i = 57 * 112 * 3; i < crop.length; i++) {
            assertEquals(0, crop[i]);
        }
    }

    @Test
    void align_faceWhollyOutside_isBlack() {
        Landmarks far = Table.landmarks(
                        Table.rows("/org/matcher/face/portraits.csv").getFirst(), 5)
                .mapped(p -> new Point(p.x() + 5000, p.y() - 5000));
        assertArrayEquals(
                new byte[112 * 112 * 3],
                aligner.align(Pictures.portraits(), far).bgr());
    }

    @Test
    void align_pointsThatCoincide_areRefused() {
        Point point = new Point(10, 10);
        Landmarks landmarks = new Landmarks(point, point, point, point, point);
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> aligner.align(Pictures.portraits(), landmarks));
        assertEquals("landmarks coincide or lie without order: no crop can be made of them", e.getMessage());
    }

    private static byte[] wholeWarp(DecodedImage image, Landmarks landmarks) {
        SimilarityTransform t = SimilarityTransform.between(landmarks.points(), FaceAligner.TEMPLATE);
        try (Mats mats = new Mats()) {
            Mat matrix = mats.own(new Mat(2, 3, CvType.CV_64F));
            matrix.put(0, 0, t.a(), -t.b(), t.shiftX(), t.b(), t.a(), t.shiftY());
            Mat warped = mats.own(new Mat());
            Imgproc.warpAffine(
                    Pictures.mat(image, mats),
                    warped,
                    matrix,
                    new Size(112, 112),
                    Imgproc.INTER_LINEAR,
                    Core.BORDER_CONSTANT,
                    new Scalar(0));
            byte[] crop = new byte[112 * 112 * 3];
            warped.get(0, 0, crop);
            return crop;
        }
    }

    private static DecodedImage noise(int width, int height, long seed) {
        byte[] bgr = new byte[width * height * 3];
        new Random(seed).nextBytes(bgr);
        return Pictures.of(bgr, width, height);
    }

    private static double meanDifference(byte[] one, byte[] other) {
        long sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += Math.abs((one[i] & 0xff) - (other[i] & 0xff));
        }
        return (double) sum / one.length;
    }
}
