package org.matcher.folder;

/**
 * A sighting that may be a child: for a person to judge.
 *
 * @param child the name that groups the child's references
 * @param reference the child's reference with the highest score, the first of equals
 * @param sighting the face in the scraped image
 * @param score cosine, -1..1; not a probability
 * @param evidence what the score is worth
 */
public record FolderCandidate(
        String child, FileFace reference, FileFace sighting, float score, CandidateEvidence evidence) {}
