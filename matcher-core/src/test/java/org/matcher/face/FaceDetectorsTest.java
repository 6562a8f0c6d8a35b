package org.matcher.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.matcher.image.DecodedImage;
import org.matcher.model.ModelLibrary;

/** What the pipeline opens. */
final class FaceDetectorsTest extends FaceDetectorContract {
    @Override
    protected FaceDetector open() {
        return FaceDetectors.open(ModelLibrary.bundled(), DetectionOptions.REFERENCE);
    }

    @Test
    void with_twoOptionsOnOneNet_eachKeepsItsThreshold() {
        DecodedImage portraits = Pictures.portraits();
        DetectionOptions strict = new DetectionOptions(0.9f, 20, false);
        try (FaceDetectors detectors = FaceDetectors.open(ModelLibrary.bundled())) {
            FaceDetector crawl = detectors.with(DetectionOptions.CRAWL);
            FaceDetector picky = detectors.with(strict);
            assertEquals(2, crawl.detect(portraits).size());
            assertEquals(1, picky.detect(portraits).size());
            picky.close();
            assertEquals(2, crawl.detect(portraits).size());
        }
    }

    @Test
    void detect_afterItsNetIsClosed_isRefused() {
        FaceDetectors detectors = FaceDetectors.open(ModelLibrary.bundled());
        FaceDetector crawl = detectors.with(DetectionOptions.CRAWL);
        detectors.close();
        assertThrows(IllegalStateException.class, () -> crawl.detect(Pictures.black(32, 32)));
    }

    @Test
    void detect_faceTooSmallForTheFirstLook_isFoundByTheSecond() {
        DecodedImage small = Pictures.scaled(Pictures.portraits(), 0.12); // faces of 10 and 12 px
        DetectionOptions once = new DetectionOptions(0.5f, 8, false);
        DetectionOptions twice = new DetectionOptions(0.5f, 8, true);
        try (FaceDetectors detectors = FaceDetectors.open(ModelLibrary.bundled())) {
            assertEquals(List.of(), detectors.with(once).detect(small));
            List<DetectedFace> found = detectors.with(twice).detect(small);
            assertTrue(!found.isEmpty(), "nothing at double size");
            for (DetectedFace face : found) {
                assertTrue(face.box().height() < 20, face.toString());
            }
        }
    }
}
