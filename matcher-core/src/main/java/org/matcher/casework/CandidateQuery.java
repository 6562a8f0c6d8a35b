package org.matcher.casework;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which candidates.
 *
 * @param child of this child only
 * @param minScore least cosine, -1..1
 * @param before older than the candidate of this id: the cursor of the next page
 * @param limit 1..1000
 */
public record CandidateQuery(Optional<ChildId> child, float minScore, OptionalLong before, int limit) {
    /** In range. */
    public CandidateQuery {
        if (!(minScore >= -1 && minScore <= 1)) {
            throw new IllegalArgumentException("minScore must be a cosine, -1..1, got " + minScore);
        }
        if (limit < 1 || limit > 1000) {
            throw new IllegalArgumentException("limit must be 1 to 1000, got " + limit);
        }
    }
}
