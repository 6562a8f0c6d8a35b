package org.matcher.bench;

import java.util.concurrent.TimeUnit;
import org.matcher.image.Decoding;
import org.matcher.image.ImageDecoder;
import org.matcher.image.ImageLimits;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One JPEG to upright pixels, header check and metadata included. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class DecodeBenchmark {
    /** Longer side, in pixels. */
    @Param({"320", "640", "1280"})
    public int side;

    private final ImageDecoder decoder = new ImageDecoder(ImageLimits.DEFAULT);
    private byte[] jpeg = {};

    /** Makes the JPEG. */
    @Setup
    public void prepare() {
        jpeg = Pictures.jpeg(side);
    }

    /** Decodes it. */
    @Benchmark
    public Decoding decode() {
        return decoder.decode(jpeg);
    }
}
