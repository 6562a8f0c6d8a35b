package org.matcher.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matcher.embed.AgeEstimate;
import org.matcher.embed.ModelId;
import org.matcher.embed.Template;
import org.matcher.evidence.CalibrationBuilder.LabelledScore;
import org.matcher.evidence.Stratum;
import org.matcher.face.AlignedFace;
import org.matcher.face.Box;
import org.matcher.face.DetectedFace;
import org.matcher.face.Landmarks;
import org.matcher.face.Point;
import org.matcher.face.quality.Qualities;
import org.matcher.image.ImageFormat;
import org.matcher.image.ImageId;
import org.matcher.image.ImageMetadata;
import org.matcher.pipeline.Reading;
import org.matcher.pipeline.TemplatedFace;

final class StratifiedScoresTest {
    @TempDir
    Path images;

    @Test
    void of_knownAndReadAges_putEachPairInItsStratum() throws Exception {
        picture("a", "0 9");
        picture("b", "60 9");
        picture("c", "90 30");

        StratifiedScores scores = of("a,b,same,ageA,ageB\na,b,1,2,4\na,c,0,2,\n");

        assertEquals(
                List.of(new LabelledScore(Stratum.of(2, 4), 0.5, true), new LabelledScore(Stratum.of(2, 30), 0, false)),
                scores.scores().stream()
                        .map(score -> new LabelledScore(
                                score.stratum(), Math.round(score.score() * 1e6) / 1e6, score.mated()))
                        .toList());
        assertEquals(1, scores.agesRead());
        assertEquals(3, scores.pictures());
    }

    @Test
    void of_pairsThatShareAPicture_areOfOnePerson() throws Exception {
        for (String name : List.of("a", "b", "c", "d", "e", "f", "g")) {
            picture(name, "0 9");
        }

        StratifiedScores scores = of("a,b,same\na,b,1\nc,d,1\nb,c,1\ne,f,1\na,g,0\n");

        assertEquals(2, scores.persons(), "a to d are one, e and f another, g may be either");
    }

    @Test
    void of_noFaceOrNoAge_leavesThePairOutAndCountsIt() throws Exception {
        picture("a", "0 9");
        picture("faceless", "");
        picture("ageless", "60");

        StratifiedScores scores = of("a,b,same\na,faceless,1\na,ageless,1\n");

        assertEquals(0, scores.scores().size());
        assertEquals(1, scores.withoutAge());
        assertEquals(
                List.of("no-face"),
                scores.failed().stream().map(failed -> failed.reason()).toList());
    }

    private void picture(String name, String content) throws IOException {
        Files.writeString(images.resolve(name), content);
    }

    private StratifiedScores of(String pairs) throws Exception {
        List<AgedPair> list = AgedPairList.read(new StringReader(pairs)).pairs();
        return StratifiedScores.of(
                (bytes, _) -> CompletableFuture.completedFuture(reading(bytes)), list, images, 2, () -> {});
    }

    /** A file's text is the direction of its face's vector in degrees and the age that is read, if any. */
    private static Reading reading(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        List<TemplatedFace> faces = text.isEmpty() ? List.of() : List.of(face(text.split(" ", -1)));
        return new Reading.Read(ImageId.of(bytes), ImageFormat.PNG, 9, 9, 0, ImageMetadata.NONE, faces);
    }

    private static TemplatedFace face(String[] words) {
        double angle = Math.toRadians(Double.parseDouble(words[0]));
        float[] vector = {(float) Math.cos(angle), (float) Math.sin(angle)};
        Optional<AgeEstimate> age = words.length < 2
                ? Optional.empty()
                : Optional.of(new AgeEstimate(
                        Float.parseFloat(words[1]), Float.parseFloat(words[1]), Float.parseFloat(words[1])));
        Point point = new Point(4, 4);
        return new TemplatedFace(
                new DetectedFace(new Box(1, 1, 7, 7), new Landmarks(point, point, point, point, point), 0.9f),
                new AlignedFace(new byte[AlignedFace.SIDE * AlignedFace.SIDE * 3]),
                new Template(new ModelId("angles-1"), vector, vector, age),
                Qualities.GOOD);
    }
}
