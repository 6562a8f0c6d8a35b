package org.matcher.api;

import java.util.Optional;
import org.matcher.api.edge.Problem;
import org.matcher.api.edge.ProblemType;
import org.matcher.casework.StoreException;
import org.matcher.pipeline.PipelineFullException;

/** The core's exceptions that a client can do something about; any other is a bare 500. */
final class CoreFaults {
    private CoreFaults() {}

    static Optional<Problem> problem(Throwable fault) {
        return switch (fault) {
            case PipelineFullException _ ->
                Optional.of(Problem.of(ProblemType.BUSY, "all workers are busy and the queue is full")
                        .retryAfter(1));
            case StoreException full
            when full.reason() == StoreException.Reason.DISK_FULL ->
                Optional.of(Problem.of(ProblemType.STORAGE_FULL, "no space is left in the data directory"));
            default -> Optional.empty();
        };
    }
}
