package org.matcher.cli.output;

import org.matcher.folder.FolderCandidate;

/**
 * What {@code match} prints of one candidate.
 *
 * @param score mean of the cosines with the child's references, -1..1; not a probability
 * @param bestReference the child's reference with the highest score
 * @param references how many of the child's references were compared
 * @param evidence what the best reference's score is worth
 * @param reference the best reference's face
 */
public record CandidateLine(
        String child,
        double score,
        BestReference bestReference,
        int references,
        EvidenceLine evidence,
        FileFaceLine reference,
        FileFaceLine sighting,
        String model) {
    /** A reference by its file, and its own cosine with the sighting. */
    public record BestReference(String file, double score) {}

    /** Of a candidate. */
    public static CandidateLine of(FolderCandidate candidate) {
        return new CandidateLine(
                candidate.child(),
                Decimals.round(candidate.score(), Decimals.SCORE),
                new BestReference(
                        candidate.reference().file().path(),
                        Decimals.round(candidate.scores().best(), Decimals.SCORE)),
                candidate.scores().references(),
                EvidenceLine.of(candidate.evidence()),
                FileFaceLine.of(candidate.reference()),
                FileFaceLine.of(candidate.sighting()),
                candidate.sighting().template().model().value());
    }
}
