package org.matcher.folder;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.matcher.embed.ModelId;
import org.matcher.embed.Template;
import org.matcher.face.AlignedFace;
import org.matcher.face.Box;
import org.matcher.face.DetectedFace;
import org.matcher.face.Landmarks;
import org.matcher.face.Point;
import org.matcher.face.quality.Qualities;
import org.matcher.image.ImageFormat;
import org.matcher.image.ImageId;
import org.matcher.image.ImageMetadata;
import org.matcher.image.Rejection;
import org.matcher.pipeline.Reading;
import org.matcher.pipeline.TemplatedFace;

/**
 * Stands in for the pipeline: a file's text names the people it shows, separated by blanks; each gets the vector of its
 * name, {@code NAME~SEED} one near to NAME's; of {@code NAME?} the same vector and weak quality. {@code !} is a broken picture, no text a picture without a face.
 */
final class Readings {
    static final ModelId MODEL = new ModelId("names-1");
    private static final int DIMENSION = 16;
    private static final int SIDE = 400;

    private Readings() {}

    static PictureQueue on(Executor executor) {
        return (bytes, _) -> CompletableFuture.supplyAsync(() -> of(bytes), executor);
    }

    static Reading of(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        ImageId id = ImageId.of(bytes);
        if (text.startsWith("!")) {
            return new Reading.Unreadable(id, Rejection.BROKEN, "the picture is broken");
        }
        List<TemplatedFace> faces = new ArrayList<>();
        for (String name :
                text.isBlank() ? List.<String>of() : List.of(text.strip().split(" "))) {
            faces.add(face(name, faces.size()));
        }
        return new Reading.Read(id, ImageFormat.PNG, SIDE, SIDE, 0, ImageMetadata.NONE, faces);
    }

    /** Faces stand in a row from the left, each smaller than the one before. */
    private static TemplatedFace face(String name, int index) {
        float size = 100f / (index + 1);
        Box box = new Box(100f * index, 150, size, size);
        Point point = new Point(box.x() + size / 2, box.y() + size / 2);
        float[] vector = vector(name.replace("?", ""));
        return new TemplatedFace(
                new DetectedFace(box, new Landmarks(point, point, point, point, point), 0.9f),
                new AlignedFace(new byte[AlignedFace.SIDE * AlignedFace.SIDE * 3]),
                new Template(MODEL, vector, vector, Optional.empty()),
                name.endsWith("?") ? Qualities.WEAK : Qualities.GOOD);
    }

    private static float[] vector(String name) {
        int tilde = name.indexOf('~');
        String person = tilde < 0 ? name : name.substring(0, tilde);
        float[] vector = random(person.hashCode(), 1);
        if (tilde >= 0) {
            float[] noise = random(name.hashCode(), 0.3);
            for (int i = 0; i < DIMENSION; i++) {
                vector[i] += noise[i];
            }
        }
        double norm = 0;
        for (float value : vector) {
            norm += value * value;
        }
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] /= (float) Math.sqrt(norm);
        }
        return vector;
    }

    private static float[] random(long seed, double scale) {
        Random random = new Random(seed);
        float[] vector = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] = (float) (scale * random.nextGaussian());
        }
        return vector;
    }
}
