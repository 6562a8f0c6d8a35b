package org.matcher.casework;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.matcher.embed.ModelId;
import org.matcher.embed.Template;
import org.matcher.face.AlignedFace;
import org.matcher.face.quality.Qualities;
import org.matcher.face.quality.Quality;
import org.matcher.image.ImageFormat;
import org.matcher.image.ImageId;
import org.matcher.image.Rejection;
import org.matcher.pipeline.Purpose;
import org.matcher.pipeline.Reading;
import org.matcher.pipeline.TemplatedFace;

/**
 * Reads pictures that are lines of text saying what is in them: {@code beach: 7 12~0.6} holds the face of
 * {@code Templates.synthetic(7)} and one at cosine 0.6 of {@code synthetic(12)}; {@code beach:} holds none; a line without
 * a colon is no picture. A face is good; {@code 7?} is weak and {@code 7??} not searchable.
 */
final class ScriptedReader implements PhotoReader {
    private final AtomicInteger read = new AtomicInteger();

    static byte[] picture(String line) {
        return line.getBytes(StandardCharsets.UTF_8);
    }

    /** How many pictures were read. */
    int read() {
        return read.get();
    }

    @Override
    public ModelId model() {
        return Templates.MODEL;
    }

    @Override
    public Reading read(byte[] bytes, Purpose purpose) {
        read.incrementAndGet();
        String line = new String(bytes, StandardCharsets.UTF_8);
        int colon = line.indexOf(':');
        if (colon < 0) {
            return new Reading.Unreadable(ImageId.of(bytes), Rejection.NOT_AN_IMAGE, "no known picture signature");
        }
        List<TemplatedFace> faces = new ArrayList<>();
        for (String face : line.substring(colon + 1).split(" ", -1)) {
            if (!face.isEmpty()) {
                faces.add(new TemplatedFace(
                        Cases.detected(faces.size()),
                        new AlignedFace(new byte[AlignedFace.SIDE * AlignedFace.SIDE * 3]),
                        template(face.replace("?", ""), line),
                        quality(face)));
            }
        }
        return new Reading.Read(ImageId.of(bytes), ImageFormat.JPEG, 640, 480, 0, Cases.METADATA, faces);
    }

    private static Quality quality(String face) {
        if (face.endsWith("??")) {
            return Qualities.NOT_SEARCHABLE;
        }
        return face.endsWith("?") ? Qualities.WEAK : Qualities.GOOD;
    }

    private static Template template(String face, String line) {
        int tilde = face.indexOf('~');
        return tilde < 0
                ? Templates.synthetic(Long.parseLong(face))
                : Templates.near(
                        Long.parseLong(face.substring(0, tilde)),
                        Float.parseFloat(face.substring(tilde + 1)),
                        1_000_000 + line.hashCode());
    }
}
