package org.matcher.evaluate;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.matcher.embed.AgeEstimate;
import org.matcher.embed.ModelId;
import org.matcher.embed.Template;
import org.matcher.face.AlignedFace;
import org.matcher.face.Box;
import org.matcher.face.DetectedFace;
import org.matcher.face.Landmarks;
import org.matcher.face.Point;
import org.matcher.face.quality.Qualities;
import org.matcher.folder.PictureQueue;
import org.matcher.image.ImageFormat;
import org.matcher.image.ImageId;
import org.matcher.image.ImageMetadata;
import org.matcher.pipeline.Reading;
import org.matcher.pipeline.TemplatedFace;

/**
 * Templates in a plane, so that a score is the cosine of the difference of two angles, and a pipeline that reads the angle
 * in degrees from a file's text; without text the picture has no face.
 */
public final class Faces {
    /** What made them. */
    public static final ModelId MODEL = new ModelId("angles-1");

    private Faces() {}

    /** The template at this angle. */
    public static Template at(double degrees) {
        double angle = Math.toRadians(degrees);
        float[] vector = {(float) Math.cos(angle), (float) Math.sin(angle)};
        return new Template(MODEL, vector, vector, Optional.of(new AgeEstimate(7, 5, 10)));
    }

    /** A pipeline that tells each picture that it reads. */
    public static PictureQueue pipeline(Runnable onRead) {
        return (bytes, _) -> {
            onRead.run();
            String text = new String(bytes, StandardCharsets.UTF_8).strip();
            List<TemplatedFace> faces = text.isEmpty() ? List.of() : List.of(face(text.split(" ", -1)[0]));
            return CompletableFuture.completedFuture(
                    new Reading.Read(ImageId.of(bytes), ImageFormat.PNG, 100, 100, 0, ImageMetadata.NONE, faces));
        };
    }

    private static TemplatedFace face(String degrees) {
        Point point = new Point(50, 50);
        return new TemplatedFace(
                new DetectedFace(new Box(40, 40, 20, 20), new Landmarks(point, point, point, point, point), 0.9f),
                new AlignedFace(new byte[AlignedFace.SIDE * AlignedFace.SIDE * 3]),
                at(Double.parseDouble(degrees)),
                Qualities.GOOD);
    }
}
