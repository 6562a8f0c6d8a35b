package org.matcher.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.matcher.image.DecodedImage;

/** What every {@link FaceDetector} promises. */
public abstract class FaceDetectorContract {
    /** A new detector with its net. */
    protected abstract FaceDetector open();

    /** How far, in pixels, a face may wander when the whole picture is shifted. */
    protected float wanderPx() {
        return 2;
    }

    @Test
    void detect_pictureWithoutFaces_findsNone() {
        try (FaceDetector detector = open()) {
            assertEquals(List.of(), detector.detect(Pictures.black(320, 200)));
        }
    }

    @Test
    void detect_onePixel_findsNone() {
        try (FaceDetector detector = open()) {
            assertEquals(List.of(), detector.detect(Pictures.black(1, 1)));
        }
    }

    @Test
    void detect_twoFaces_comeHighestScoreFirst() {
        try (FaceDetector detector = open()) {
            List<DetectedFace> faces = detector.detect(Pictures.portraits());
            assertEquals(2, faces.size());
            assertTrue(faces.get(0).score() >= faces.get(1).score(), faces.toString());
        }
    }

    @Test
    void detect_landmarks_lieInTheBoxInTheirOrder() {
        try (FaceDetector detector = open()) {
            for (DetectedFace face : detector.detect(Pictures.portraits())) {
                Landmarks points = face.landmarks();
                for (Point point : points.points()) {
                    Box box = face.box();
                    assertTrue(point.x() > box.x() && point.x() < box.x() + box.width(), face.toString());
                    assertTrue(point.y() > box.y() && point.y() < box.y() + box.height(), face.toString());
                }
                assertTrue(points.leftEye().x() < points.rightEye().x(), face.toString());
                assertTrue(points.mouthLeft().x() < points.mouthRight().x(), face.toString());
                assertTrue(points.nose().y() > points.leftEye().y(), face.toString());
                assertTrue(points.mouthLeft().y() > points.nose().y(), face.toString());
            }
        }
    }

    @Test
    void detect_sizesThatChange_areAsToFreshDetectors() {
        DecodedImage portraits = Pictures.portraits();
        List<DecodedImage> pictures = List.of(
                portraits,
                Pictures.scaled(portraits, 0.7),
                Pictures.scaled(portraits, 1.3),
                Pictures.placed(portraits, 100, 20, 600, 330),
                portraits);
        try (FaceDetector reused = open()) {
            for (DecodedImage picture : pictures) {
                try (FaceDetector fresh = open()) {
                    List<DetectedFace> faces = fresh.detect(picture);
                    assertTrue(faces.size() >= 2, () -> "of " + picture.width() + " px: " + faces);
                    assertEquals(faces, reused.detect(picture), () -> "width " + picture.width());
                }
            }
        }
    }

    @Test
    void detect_pictureThatIsShifted_facesFollow() {
        DecodedImage portraits = Pictures.portraits();
        try (FaceDetector detector = open()) {
            List<DetectedFace> before = detector.detect(portraits);
            List<DetectedFace> after = detector.detect(Pictures.placed(portraits, 128, 64, 640, 384));
            assertEquals(before.size(), after.size());
            for (DetectedFace face : before) {
                DetectedFace expected = face.moved(128, 64);
                DetectedFace nearest = after.stream()
                        .max((one, other) -> Float.compare(
                                one.box().intersectionOverUnion(expected.box()),
                                other.box().intersectionOverUnion(expected.box())))
                        .orElseThrow();
                for (int i = 0; i < 5; i++) {
                    Point wanted = expected.landmarks().points().get(i);
                    Point got = nearest.landmarks().points().get(i);
                    assertEquals(wanted.x(), got.x(), wanderPx(), "x of point " + i);
                    assertEquals(wanted.y(), got.y(), wanderPx(), "y of point " + i);
                }
            }
        }
    }

    @Test
    void close_twice_isSafe() {
        FaceDetector detector = open();
        detector.detect(Pictures.portraits());
        detector.close();
        detector.close();
    }
}
