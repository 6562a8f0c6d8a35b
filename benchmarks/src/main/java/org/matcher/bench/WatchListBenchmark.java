package org.matcher.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.matcher.bench.scale.FaceLikeVectors;
import org.matcher.embed.ModelId;
import org.matcher.gallery.FaceFilter;
import org.matcher.gallery.FaceId;
import org.matcher.gallery.GalleryFace;
import org.matcher.gallery.Hits;
import org.matcher.gallery.SearchMode;
import org.matcher.gallery.TopHits;
import org.matcher.gallery.Visibility;
import org.matcher.gallery.WatchList;
import org.matcher.gallery.WatchListScan;
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

/**
 * The exact scan of the references, {@link FaceLikeVectors} of 512, 50 hits a probe, one thread. Times are for one probe;
 * references divided by it are comparisons a second. With {@code -prof gc} the reused scans show no allocation.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@NullUnmarked // JMH fills the state before it measures
public class WatchListBenchmark {
    private static final int HITS = 50;
    private static final int PROBES = 64;

    /** Faces in the list. */
    @Param({"1000", "10000"})
    public int references;

    private WatchList list;
    private WatchListScan scan;
    private List<float[]> plain;
    private List<float[]> probes;
    private List<float[]> eight;
    private List<List<float[]>> single;
    private int next;

    /** Fills the list, and checks that the scan agrees with the plain loop. */
    @Setup
    public void fill() {
        FaceLikeVectors stream = new FaceLikeVectors(1);
        plain = IntStream.range(0, references)
                .mapToObj(_ -> stream.next().vector())
                .toList();
        List<GalleryFace> faces = new ArrayList<>(references);
        for (int i = 0; i < references; i++) {
            faces.add(new GalleryFace(new FaceId(i + 1), plain.get(i), Map.of()));
        }
        list = new WatchList(new ModelId("bench-1"), FaceLikeVectors.DIMENSION);
        list.upsert(faces, Visibility.NOW);
        scan = list.newScan();
        probes =
                IntStream.range(0, PROBES).mapToObj(_ -> stream.next().vector()).toList();
        eight = probes.subList(0, 8);
        single = probes.stream().map(List::of).toList();
        long expected = plainLoop().id(0);
        next = 0;
        if (reused().id(0) != expected) {
            throw new IllegalStateException("the scan and the plain loop disagree");
        }
    }

    /** Releases. */
    @TearDown
    public void close() {
        list.close();
    }

    /** One probe, answered with objects. */
    @Benchmark
    public Hits one() {
        return list.search(nextProbe().getFirst(), FaceFilter.ALL, HITS, -1, SearchMode.EXACT);
    }

    /** One probe, with memory that is used again. */
    @Benchmark
    public TopHits reused() {
        scan.search(nextProbe(), FaceFilter.ALL, HITS, -1);
        return scan.answer(0);
    }

    /** Eight probes in one pass. */
    @Benchmark
    @OperationsPerInvocation(8)
    public TopHits reusedOfEight() {
        scan.search(eight, FaceFilter.ALL, HITS, -1);
        return scan.answer(7);
    }

    /** Sixty-four probes in one pass. */
    @Benchmark
    @OperationsPerInvocation(PROBES)
    public TopHits reusedOfSixtyFour() {
        scan.search(probes, FaceFilter.ALL, HITS, -1);
        return scan.answer(PROBES - 1);
    }

    /** What one would write without this: a loop over arrays, the same collection of the best. */
    @Benchmark
    public TopHits plainLoop() {
        float[] probe = nextProbe().getFirst();
        TopHits best = new TopHits(HITS, -1);
        for (int row = 0; row < plain.size(); row++) {
            float[] vector = plain.get(row);
            float sum = 0;
            for (int i = 0; i < vector.length; i++) {
                sum += vector[i] * probe[i];
            }
            best.offer(row + 1L, sum);
        }
        best.end();
        return best;
    }

    private List<float[]> nextProbe() {
        next = (next + 1) % PROBES;
        return single.get(next);
    }
}
