package org.matcher.pipeline;

import org.matcher.image.ImageLimits;

/**
 * The size of a pipeline.
 *
 * @param workers threads, each with its own detectors; one per core is the most that helps
 * @param queueCapacity pictures that may wait; each holds its encoded bytes in memory
 */
public record PipelineOptions(int workers, int queueCapacity, ImageLimits limits) {
    /** A worker per core, four waiting pictures per worker, default limits. */
    public static PipelineOptions defaults() {
        int cores = Runtime.getRuntime().availableProcessors();
        return new PipelineOptions(cores, 4 * cores, ImageLimits.DEFAULT);
    }

    /** At least one of each. */
    public PipelineOptions {
        if (workers < 1 || queueCapacity < 1) {
            throw new IllegalArgumentException(
                    "a pipeline needs a worker and a place to wait, got %d and %d".formatted(workers, queueCapacity));
        }
    }
}
