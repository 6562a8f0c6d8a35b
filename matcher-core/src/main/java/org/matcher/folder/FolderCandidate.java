package org.matcher.folder;

import org.matcher.gallery.fusion.FusedScore;

/**
 * A sighting that may be a child: for a person to judge.
 *
 * @param child the name that groups the child's references
 * @param reference the child's reference with the highest cosine, the first of equals
 * @param sighting the face in the scraped image
 * @param scores against all of the child's references; none is a probability
 * @param evidence what the best score is worth
 */
public record FolderCandidate(
        String child, FileFace reference, FileFace sighting, FusedScore scores, CandidateEvidence evidence) {
    /** The fused cosine, -1..1. */
    public float score() {
        return scores.fused();
    }
}
