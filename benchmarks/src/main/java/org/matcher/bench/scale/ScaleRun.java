package org.matcher.bench.scale;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.matcher.gallery.FaceFilter;
import org.matcher.gallery.SearchMode;

/**
 * Measures one engine with one number of faces: folder of {@link ScaleData}, folder to work in, engine, faces. Writes
 * {@code <engine>-<faces>.json} there; if it is there already, nothing is done.
 */
public final class ScaleRun {
    private static final int FILTERED_PROBES = 200;
    private static final double[] SHARES = {0.5, 0.1, 0.01};
    private static final double DELETED = 0.1;
    private static final int MOST_ADDED = 30_000;

    private ScaleRun() {}

    /** Runs. */
    public static void main(String[] arguments) throws IOException {
        ScaleData data = new ScaleData(Path.of(arguments[0]));
        Path work = Files.createDirectories(Path.of(arguments[1]));
        String name = arguments[2];
        int faces = Integer.parseInt(arguments[3]);
        Path results = work.resolve(name + "-" + faces + ".json");
        if (Files.exists(results)) {
            System.out.println(results + " is there");
            return;
        }
        List<Measured> lines = new ArrayList<>();
        try (Engine engine = engine(name, work.resolve(name + "-" + faces))) {
            Stopwatch stopwatch = new Stopwatch(name, faces, engine);
            stopwatch.build(data);
            for (int width : engine.widths()) {
                lines.add(stopwatch.measure(
                        width == 0 ? "all" : "all, width " + width,
                        data.probes(),
                        data.truth(faces),
                        probe -> engine.search(probe, Stopwatch.K, width)));
            }
            if (engine instanceof LuceneEngine lucene) {
                lines.addAll(filteredAndChanged(lucene, stopwatch, data, faces));
            }
        }
        Path written = work.resolve(results.getFileName() + ".new");
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(written.toFile(), lines);
        Files.move(written, results, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Engine engine(String name, Path folder) {
        return switch (name) {
            case "lucene" -> new LuceneEngine(folder);
            case "jvector" -> new JVectorEngine();
            case "hnswlib" -> new HnswlibEngine();
            case "watch-list" -> new WatchListEngine();
            default ->
                throw new IllegalArgumentException("engine is lucene, jvector, hnswlib or watch-list, got " + name);
        };
    }

    private static List<Measured> filteredAndChanged(
            LuceneEngine lucene, Stopwatch stopwatch, ScaleData data, int faces) throws IOException {
        List<Measured> lines = new ArrayList<>();
        List<float[]> probes = data.probes().subList(0, FILTERED_PROBES);
        for (double share : SHARES) {
            FaceFilter filter = new FaceFilter.Range("share", 0, share);
            lines.add(measure("%s %% pass".formatted(share * 100), lucene, stopwatch, probes, filter));
        }
        lucene.change();
        lines.add(whileWriting(lucene, stopwatch, probes, faces));
        lucene.delete(new FaceFilter.Not(new FaceFilter.Range("share", 0, 1)));
        lucene.delete(new FaceFilter.Range("share", 1 - DELETED, 1));
        lucene.rest();
        lines.add(measure("a tenth deleted", lucene, stopwatch, probes, FaceFilter.ALL));
        return lines;
    }

    private static Measured measure(
            String scenario, LuceneEngine lucene, Stopwatch stopwatch, List<float[]> probes, FaceFilter filter)
            throws IOException {
        List<int[]> truth = probes.stream()
                .map(probe -> lucene.search(probe, filter, Stopwatch.K, SearchMode.EXACT))
                .toList();
        return stopwatch.measure(
                scenario, probes, truth, probe -> lucene.search(probe, filter, Stopwatch.K, SearchMode.ANN));
    }

    /**
     * A thousand faces a second are added meanwhile, for half a minute at most; they change the truth, so recall is not
     * measured.
     */
    private static Measured whileWriting(LuceneEngine lucene, Stopwatch stopwatch, List<float[]> probes, int faces)
            throws IOException {
        AtomicBoolean stop = new AtomicBoolean();
        FaceLikeVectors strangers = new FaceLikeVectors(faces + 1L);
        Thread writer = Thread.ofPlatform().start(() -> {
            for (long id = faces + 1L; id <= faces + MOST_ADDED && !stop.get(); id += 1_000) {
                long start = System.nanoTime();
                lucene.addStrangers(strangers, id);
                LuceneEngine.pause((int) Math.max(1, 1_000 - (System.nanoTime() - start) / 1_000_000));
            }
        });
        try {
            return stopwatch.measure(
                    "1,000 faces a second added",
                    probes,
                    null,
                    probe -> lucene.search(probe, FaceFilter.ALL, Stopwatch.K, SearchMode.ANN));
        } finally {
            stop.set(true);
            join(writer);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        }
    }
}
