package org.matcher.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.matcher.face.DetectedFace;
import org.matcher.face.DetectionOptions;
import org.matcher.face.FaceDetector;
import org.matcher.face.FaceDetectors;
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

/** Faces in one picture, as in a crawl, on one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@NullUnmarked // JMH fills the state before it measures
public class DetectBenchmark {
    /** Longer side, in pixels. */
    @Param({"320", "640", "1280"})
    public int side;

    private DecodedImage image;
    private FaceDetector detector;

    /** Opens the detector, and checks that it sees the one face. */
    @Setup
    public void open() {
        image = Pictures.decoded(side);
        detector = FaceDetectors.open(ModelLibrary.bundled(), DetectionOptions.CRAWL);
        if (detector.detect(image).isEmpty()) {
            throw new IllegalStateException("the sample's face was not found");
        }
    }

    /** Releases the net. */
    @TearDown
    public void close() {
        detector.close();
    }

    /** Detects. */
    @Benchmark
    public List<DetectedFace> detect() {
        return detector.detect(image);
    }
}
