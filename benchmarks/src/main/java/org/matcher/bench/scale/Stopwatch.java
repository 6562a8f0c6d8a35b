package org.matcher.bench.scale;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Searches with each probe once after a warm-up, and compares what was found with the truth. */
final class Stopwatch {
    static final int K = 20;

    private static final int WARM_UP = 300;

    private final String engine;
    private final int faces;
    private final Engine measured;
    private @Nullable Double buildSeconds;

    Stopwatch(String engine, int faces, Engine measured) {
        this.engine = engine;
        this.faces = faces;
        this.measured = measured;
    }

    void build(ScaleData data) throws IOException {
        long start = System.nanoTime();
        boolean whole = measured.build(data, faces);
        buildSeconds = whole ? (System.nanoTime() - start) / 1e9 : null;
    }

    /** @param truth by probe, nearest first; null where it is not known */
    Measured measure(
            String scenario, List<float[]> probes, @Nullable List<int[]> truth, Function<float[], int[]> search)
            throws IOException {
        for (float[] probe : probes.subList(0, Math.min(WARM_UP, probes.size()))) {
            var _ = search.apply(probe);
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] nanos = new long[probes.size()];
        List<int[]> found = new ArrayList<>(probes.size());
        long cpu = threads.getCurrentThreadCpuTime();
        for (int p = 0; p < nanos.length; p++) {
            long start = System.nanoTime();
            found.add(search.apply(probes.get(p)));
            nanos[p] = System.nanoTime() - start;
        }
        cpu = threads.getCurrentThreadCpuTime() - cpu;
        Arrays.sort(nanos);
        Measured line = new Measured(
                engine,
                faces,
                scenario,
                buildSeconds,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6,
                cpu / 1e6 / nanos.length,
                truth == null ? null : recall(found, truth, 1),
                truth == null ? null : recall(found, truth, K),
                found.stream().mapToInt(hits -> hits.length).min().orElse(0),
                usedHeap(),
                measured.diskBytes() / 1_000_000);
        System.out.println(line);
        return line;
    }

    private static double recall(List<int[]> found, List<int[]> truth, int k) {
        double sum = 0;
        for (int p = 0; p < found.size(); p++) {
            int wanted = Math.min(k, truth.get(p).length);
            Set<Integer> near =
                    Arrays.stream(truth.get(p)).limit(wanted).boxed().collect(Collectors.toSet());
            sum += Arrays.stream(found.get(p)).limit(k).filter(near::contains).count() / (double) Math.max(1, wanted);
        }
        return sum / found.size();
    }

    private static long usedHeap() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1_000_000;
    }
}
