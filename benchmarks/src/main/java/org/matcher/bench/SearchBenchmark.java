package org.matcher.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.matcher.bench.scale.FaceLikeVectors;
import org.matcher.embed.ModelId;
import org.matcher.gallery.FaceFilter;
import org.matcher.gallery.FaceId;
import org.matcher.gallery.GalleryFace;
import org.matcher.gallery.Hits;
import org.matcher.gallery.SearchMode;
import org.matcher.gallery.Visibility;
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
 * The search of the sightings, {@link FaceLikeVectors} of 512, 50 hits a probe, one thread. How it behaves at scale shows
 * {@code scripts/scale}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@NullUnmarked // JMH fills the state before it measures
public class SearchBenchmark {
    private static final int HITS = 50;

    /** Faces in the gallery. */
    @Param({"1000", "20000"})
    public int faces;

    private Path folder;
    private LuceneGallery lucene;
    private List<float[]> probes;
    private int next;

    /** Fills the gallery, and checks that a search finds a face by itself. */
    @Setup
    public void fill() throws IOException {
        FaceLikeVectors stream = new FaceLikeVectors(1);
        List<GalleryFace> gallery = new ArrayList<>(faces);
        for (int i = 1; i <= faces; i++) {
            gallery.add(new GalleryFace(new FaceId(i), stream.next().vector(), Map.of()));
        }
        probes = Stream.generate(() -> stream.next().vector()).limit(64).toList();
        folder = Files.createTempDirectory("matcher-bench");
        lucene = LuceneGallery.open(folder, new ModelId("bench-1"), FaceLikeVectors.DIMENSION);
        lucene.upsert(gallery, Visibility.NOW);
        float[] first = gallery.getFirst().vector();
        if (lucene.search(first, FaceFilter.ALL, 1, -1, SearchMode.ANN)
                        .hits()
                        .getFirst()
                        .score()
                < .999f) {
            throw new IllegalStateException("the search lost a face");
        }
    }

    /** Releases and deletes the index. */
    @TearDown
    public void close() throws IOException {
        lucene.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Lucene HNSW, one probe; up to 10,000 faces it compares them all. */
    @Benchmark
    public Hits lucene() {
        return lucene.search(nextProbe(), FaceFilter.ALL, HITS, -1, SearchMode.ANN);
    }

    private float[] nextProbe() {
        next = (next + 1) % probes.size();
        return probes.get(next);
    }
}
