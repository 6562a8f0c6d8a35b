package org.matcher.api.v1;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sighting that may be a child: for a person to judge.
 *
 * @param score mean of the cosines with the child's references, -1..1; not a probability
 * @param bestReference the child's reference with the highest score
 * @param references how many of the child's references were compared
 * @param evidence what the best reference's score is worth
 * @param normalised the score in units of a crowd's spread
 */
record CandidateView(
        long id,
        String child,
        float score,
        BestReference bestReference,
        int references,
        EvidenceView evidence,
        @Nullable NormalisedView normalised,
        @Nullable SightingView sighting,
        Instant createdAt) {
    /** A reference by its id, its own cosine with the sighting, and its quality unless an earlier version enrolled it. */
    record BestReference(long id, float score, @Nullable QualityView quality) {}
}
