package org.matcher.pipeline;

/** Too many pictures are waiting for a worker: try again in a moment. */
public final class PipelineFullException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says how many wait. */
    public PipelineFullException(int waiting) {
        super(waiting + " pictures are waiting for a worker already: try again in a moment");
    }
}
