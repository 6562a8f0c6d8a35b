package org.matcher.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.matcher.image.ImageLimits;
import org.matcher.model.ModelLibrary;
import org.matcher.pipeline.FacePipeline;
import org.matcher.pipeline.PipelineOptions;
import org.matcher.pipeline.Purpose;
import org.matcher.pipeline.Reading;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Pictures per second through the whole pipeline: JPEG bytes of a 640-pixel picture with one face to its template. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@NullUnmarked // JMH fills the state before it measures
public class PipelineBenchmark {
    private static final int BATCH = 16;

    /** Threads with a detector each. */
    @Param({"1", "2"})
    public int workers;

    private FacePipeline pipeline;
    private byte[] jpeg;

    /** Loads the models, and checks that the picture yields its face. */
    @Setup
    public void open() {
        pipeline = FacePipeline.open(
                ModelLibrary.bundled(), new PipelineOptions(workers, 4 * workers, ImageLimits.DEFAULT));
        jpeg = Pictures.jpeg(640);
        Reading reading = pipeline.offer(jpeg, Purpose.CRAWL).orElseThrow().join();
        if (!(reading instanceof Reading.Read read) || read.faces().isEmpty()) {
            throw new IllegalStateException("the sample's face was not found");
        }
    }

    /** Releases the nets. */
    @TearDown
    public void close() {
        pipeline.close();
    }

    /** Reads sixteen pictures. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public List<Reading> read() throws InterruptedException {
        List<CompletableFuture<Reading>> waiting = new ArrayList<>(BATCH);
        for (int i = 0; i < BATCH; i++) {
            waiting.add(pipeline.submit(jpeg, Purpose.CRAWL));
        }
        return waiting.stream().map(CompletableFuture::join).toList();
    }
}
