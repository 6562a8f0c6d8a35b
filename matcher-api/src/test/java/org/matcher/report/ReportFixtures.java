package org.matcher.report;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.matcher.embed.AgeEstimate;
import org.matcher.embed.ModelId;
import org.matcher.embed.Template;
import org.matcher.face.Box;
import org.matcher.face.DetectedFace;
import org.matcher.face.Landmarks;
import org.matcher.face.Point;
import org.matcher.folder.FileFace;
import org.matcher.folder.FolderCandidate;
import org.matcher.folder.PictureFile;
import org.matcher.image.ImageId;

/** Candidates that nobody had to be photographed for. */
final class ReportFixtures {
    private ReportFixtures() {}

    static FolderCandidate candidate(String child, String image, float score) {
        return new FolderCandidate(
                child,
                face(child + "/reference.png", child.getBytes(StandardCharsets.UTF_8)),
                face(image, image.getBytes(StandardCharsets.UTF_8)),
                score);
    }

    /** A face in the middle of a picture of 80 x 60. */
    static FileFace face(String file, byte[] content) {
        float[] vector = {1, 0};
        Point left = new Point(36, 28);
        Point right = new Point(44, 28);
        return new FileFace(
                new PictureFile(file),
                ImageId.of(content),
                80,
                60,
                0,
                0,
                new DetectedFace(new Box(30, 20, 20, 24), new Landmarks(left, right, left, left, right), 0.9f),
                new Template(new ModelId("names-1"), vector, vector, Optional.of(new AgeEstimate(7.4f, 5, 10))));
    }
}
