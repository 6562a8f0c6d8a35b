package org.matcher.cli.output;

import org.matcher.folder.FolderCandidate;

/**
 * What {@code match} prints of one candidate.
 *
 * @param score cosine, -1..1; not a probability
 * @param reference the child's reference with the highest score
 */
public record CandidateLine(
        String child,
        double score,
        EvidenceLine evidence,
        FileFaceLine reference,
        FileFaceLine sighting,
        String model) {
    /** Of a candidate. */
    public static CandidateLine of(FolderCandidate candidate) {
        return new CandidateLine(
                candidate.child(),
                Decimals.round(candidate.score(), Decimals.SCORE),
                EvidenceLine.of(candidate.evidence()),
                FileFaceLine.of(candidate.reference()),
                FileFaceLine.of(candidate.sighting()),
                candidate.sighting().template().model().value());
    }
}
