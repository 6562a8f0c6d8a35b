package org.matcher.folder;

import java.util.Optional;
import org.matcher.evidence.alert.LeastScore;
import org.matcher.evidence.cohort.NormalisedScore.Method;

/**
 * How a run compares.
 *
 * @param leastScore of a candidate; for a child with several references see {@link
 *     org.matcher.gallery.fusion.FusedScore#reaches}
 * @param top most children that one face is a candidate for, 1 or more
 * @param normalisation how scores are normalised by the run's own faces; empty if they are not
 * @param inFlight images read but not yet compared, 1 or more
 */
public record MatchOptions(LeastScore leastScore, int top, Optional<Method> normalisation, int inFlight) {
    /** In range. */
    public MatchOptions {
        if (top < 1 || inFlight < 1) {
            throw new IllegalArgumentException(
                    "a run needs at least one child per face and one image in flight, got %d and %d"
                            .formatted(top, inFlight));
        }
    }
}
