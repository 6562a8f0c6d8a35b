package org.matcher.bench;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.matcher.embed.Template;
import org.matcher.embed.Templater;
import org.matcher.face.AlignedFace;
import org.matcher.face.DetectedFace;
import org.matcher.face.DetectionOptions;
import org.matcher.face.FaceAligner;
import org.matcher.face.FaceDetector;
import org.matcher.face.FaceDetectors;
import org.matcher.face.quality.FaceQuality;
import org.matcher.face.quality.Quality;
import org.matcher.image.DecodedImage;
import org.matcher.model.ModelLibrary;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What is done to the faces of a 640-pixel picture once they are found, on one thread; time is per picture. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@NullUnmarked // JMH fills the state before it measures
public class FaceBenchmark {
    /** Faces in the picture. */
    @Param({"1", "8"})
    public int faces;

    private final FaceAligner aligner = new FaceAligner();
    private DecodedImage image;
    private List<DetectedFace> found;
    private List<AlignedFace> crops;
    private Templater templater;

    /** Finds the face once; several faces are the same one again. */
    @Setup
    public void open() {
        image = Pictures.decoded(640);
        try (FaceDetector detector = FaceDetectors.open(ModelLibrary.bundled(), DetectionOptions.CRAWL)) {
            found = Collections.nCopies(faces, detector.detect(image).getFirst());
        }
        crops = align();
        templater = Templater.open(ModelLibrary.bundled());
    }

    /** Releases the net. */
    @TearDown
    public void close() {
        templater.close();
    }

    /** Warps to crops. */
    @Benchmark
    public List<AlignedFace> align() {
        return found.stream()
                .map(face -> aligner.align(image, face.landmarks()))
                .toList();
    }

    /** Judges the crops. */
    @Benchmark
    public List<Quality> quality() {
        return IntStream.range(0, faces)
                .mapToObj(i -> FaceQuality.of(image, found.get(i), crops.get(i)))
                .toList();
    }

    /** Crops to templates. */
    @Benchmark
    public List<Template> embed() {
        return templater.templates(crops);
    }
}
