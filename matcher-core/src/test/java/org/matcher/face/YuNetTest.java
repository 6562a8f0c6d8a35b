package org.matcher.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.matcher.image.OpenCv;
import org.matcher.model.ModelException;

/** YuNet is brought by a team: its file is in no package that could be bundled. */
final class YuNetTest {
    private static final String FILE = "MATCHER_TEST_YUNET";

    @Test
    void face_rowOfOpenCv_keepsTheOrderOfPoints() {
        float[] row = {10, 20, 30, 40, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0.75f};
        assertEquals(
                new DetectedFace(
                        new Box(10, 20, 30, 40),
                        new Landmarks(
                                new Point(1, 2), new Point(3, 4), new Point(5, 6), new Point(7, 8), new Point(9, 10)),
                        0.75f),
                YuNet.face(row));
    }

    @Test
    void open_bytesThatAreNoNet_namesTheModel() {
        OpenCv.load();
        ModelException e = assertThrows(ModelException.class, () -> new YuNet(new byte[] {1, 2, 3}, "broken-1"));
        assertEquals("model broken-1 is no YuNet that OpenCV can read", e.getMessage());
    }

    /** Runs where the variable names a YuNet ONNX file. */
    @Nested
    @EnabledIfEnvironmentVariable(
            named = FILE,
            matches = ".+",
            disabledReason = "no YuNet file: set " + FILE + " to one to run the contract on it")
    final class WithFile extends FaceDetectorContract {
        @Override
        protected FaceDetector open() {
            try {
                byte[] onnx = Files.readAllBytes(Path.of(System.getenv(FILE)));
                return new PyramidDetector(new YuNet(onnx, "yunet"), DetectionOptions.CRAWL, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
