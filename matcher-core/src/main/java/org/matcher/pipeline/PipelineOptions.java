package org.matcher.pipeline;

import org.matcher.image.ImageLimits;

/**
 * The size of a pipeline.
 *
 * @param workers threads, each with its own detectors: 1 to {@link #MOST_WORKERS}; one per core is the most that helps
 * @param queueCapacity pictures that may wait; each holds its encoded bytes in memory
 */
public record PipelineOptions(int workers, int queueCapacity, ImageLimits limits) {
    /** Four per core, or 64 if that is more: each takes memory and time to start, and none beyond the cores helps. */
    public static final int MOST_WORKERS = Math.max(64, 4 * Runtime.getRuntime().availableProcessors());

    /** A worker per core, four waiting pictures per worker, default limits. */
    public static PipelineOptions defaults() {
        int cores = Runtime.getRuntime().availableProcessors();
        return new PipelineOptions(cores, 4 * cores, ImageLimits.DEFAULT);
    }

    /** At least one of each, and no more workers than allowed. */
    public PipelineOptions {
        if (workers < 1 || queueCapacity < 1) {
            throw new IllegalArgumentException(
                    "a pipeline needs a worker and a place to wait, got %d and %d".formatted(workers, queueCapacity));
        }
        if (workers > MOST_WORKERS) {
            throw new IllegalArgumentException(
                    "a pipeline has at most %d workers here, got %d".formatted(MOST_WORKERS, workers));
        }
    }
}
