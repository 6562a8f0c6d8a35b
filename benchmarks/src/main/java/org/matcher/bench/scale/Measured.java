package org.matcher.bench.scale;

import org.jspecify.annotations.Nullable;

/**
 * One line of the page. What was not measured is null. {@code benchmarks/faiss_scale.py} writes the same.
 *
 * @param scenario what was searched for, and how hard
 * @param buildSeconds until all faces are searchable and nothing is left to do behind; null if an earlier run did a part
 * @param cpuMs processor time of the searching thread, per search: what a busy machine does not spoil
 * @param recallAt20 part of the 20 nearest that was found; of fewer where fewer pass the filter
 * @param fewestHits of any search, where 20 were asked for
 * @param heapMb used after a collection; for FAISS, resident memory
 */
record Measured(
        String engine,
        int faces,
        String scenario,
        @Nullable Double buildSeconds,
        double p50Ms,
        double p99Ms,
        double cpuMs,
        @Nullable Double recallAt1,
        @Nullable Double recallAt20,
        int fewestHits,
        long heapMb,
        long diskMb) {}
