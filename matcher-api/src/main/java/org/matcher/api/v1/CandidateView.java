package org.matcher.api.v1;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sighting that may be a child: for a person to judge.
 *
 * @param reference the child's reference with the highest score
 * @param score cosine, -1..1; not a probability
 */
record CandidateView(
        long id, String child, long reference, @Nullable SightingView sighting, float score, Instant createdAt) {}
