package org.matcher.casework;

import java.time.Instant;
import org.matcher.gallery.FaceId;
import org.matcher.gallery.fusion.FusedScore;

/**
 * A sighting that may be a child: for a person to judge.
 *
 * @param id 1 and up, in the order of creation
 * @param child who it may be
 * @param bestReference the child's reference with the highest score
 * @param sighting the face in the scraped image
 * @param scores against the child's references as of the last enrolment; none is a probability
 */
public record Candidate(
        long id, ChildId child, FaceId bestReference, FaceId sighting, FusedScore scores, Instant createdAt) {
    /** The fused cosine, -1..1. */
    public float score() {
        return scores.fused();
    }
}
