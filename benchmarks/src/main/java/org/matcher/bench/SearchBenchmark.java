package org.matcher.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.matcher.embed.ModelId;
import org.matcher.gallery.FaceFilter;
import org.matcher.gallery.FaceId;
import org.matcher.gallery.GalleryFace;
import org.matcher.gallery.Hits;
import org.matcher.gallery.SearchMode;
import org.matcher.gallery.Visibility;
import org.matcher.gallery.WatchList;
import org.matcher.gallery.lucene.LuceneGallery;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * The two searches over made-up templates: unit vectors of 512 around identities of four faces each (mean cosine within
 * an identity about .5, between identities 0). One thread.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@NullUnmarked // JMH fills the state before it measures
public class SearchBenchmark {
    private static final int DIMENSION = 512;
    private static final int HITS = 50;
    private static final ModelId MODEL = new ModelId("bench-1");

    /** Faces in the gallery. */
    @Param({"1000", "20000"})
    public int faces;

    private Path folder;
    private WatchList watchList;
    private LuceneGallery lucene;
    private List<float[]> probes;
    private int next;

    /** Fills both galleries, and checks that the exact scan finds a face by itself. */
    @Setup
    public void fill() throws IOException {
        Random random = new Random(1);
        List<GalleryFace> gallery = new ArrayList<>(faces);
        float[] identity = unit(random, new float[DIMENSION], 0);
        for (int i = 1; i <= faces; i++) {
            if (i % 4 == 0) {
                identity = unit(random, new float[DIMENSION], 0);
            }
            gallery.add(new GalleryFace(new FaceId(i), unit(random, identity, 1), Map.of()));
        }
        probes = Stream.generate(() -> gallery.get(random.nextInt(faces)).vector())
                .limit(64)
                .toList();
        watchList = new WatchList(MODEL, DIMENSION);
        watchList.upsert(gallery, Visibility.NOW);
        folder = Files.createTempDirectory("matcher-bench");
        lucene = LuceneGallery.open(folder, MODEL, DIMENSION);
        lucene.upsert(gallery, Visibility.NOW);
        if (watchList
                        .search(probes.getFirst(), FaceFilter.ALL, 1, -1, SearchMode.EXACT)
                        .hits()
                        .getFirst()
                        .score()
                < .999f) {
            throw new IllegalStateException("the exact scan lost a face");
        }
    }

    /** Releases and deletes the index. */
    @TearDown
    public void close() throws IOException {
        watchList.close();
        lucene.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Watch-list, one probe. */
    @Benchmark
    public Hits exactScan() {
        return watchList.search(nextProbe(), FaceFilter.ALL, HITS, -1, SearchMode.EXACT);
    }

    /** Watch-list, eight probes in one pass; time is for all eight. */
    @Benchmark
    public List<Hits> exactScanOfEight() {
        return watchList.search(probes.subList(0, 8), FaceFilter.ALL, HITS, -1);
    }

    /** Lucene HNSW, one probe. */
    @Benchmark
    public Hits lucene() {
        return lucene.search(nextProbe(), FaceFilter.ALL, HITS, -1, SearchMode.ANN);
    }

    private float[] nextProbe() {
        next = (next + 1) % probes.size();
        return probes.get(next);
    }

    /** L2(centre + unit noise); around no centre it is uniform on the sphere. */
    private static float[] unit(Random random, float[] centre, float centreWeight) {
        float[] noise = new float[centre.length];
        double norm = 0;
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) random.nextGaussian();
            norm += noise[i] * noise[i];
        }
        double sum = 0;
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) (noise[i] / Math.sqrt(norm)) + centreWeight * centre[i];
            sum += noise[i] * noise[i];
        }
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) (noise[i] / Math.sqrt(sum));
        }
        return noise;
    }
}
