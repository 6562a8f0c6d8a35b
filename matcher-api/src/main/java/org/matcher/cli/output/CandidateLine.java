package org.matcher.cli.output;

import org.matcher.evidence.cohort.NormalisedScore;
import org.matcher.folder.FolderCandidate;
import org.matcher.folder.ReferenceFits;

/**
 * What {@code match} prints of one candidate.
 *
 * @param score mean of the cosines with the child's references, -1..1; not a probability
 * @param bestReference the child's reference with the highest score
 * @param references how many of the child's references were compared
 * @param doubtfulReferences how many of the child's references are maybe of another person, so that they may lower the mean
 * @param evidence what the best reference's score is worth
 * @param normalised the score in units of a crowd's spread; candidates of one face are ordered by it
 * @param reference the best reference's face
 */
public record CandidateLine(
        String child,
        double score,
        BestReference bestReference,
        int references,
        int doubtfulReferences,
        EvidenceLine evidence,
        NormalisedLine normalised,
        FileFaceLine reference,
        FileFaceLine sighting,
        String model) {
    /**
     * A reference by its file.
     *
     * @param score its own cosine with the sighting
     * @param fit whether it resembles the child's others: a {@linkplain org.matcher.evidence.FitVerdict#code verdict's code}
     */
    public record BestReference(String file, double score, String fit) {}

    /** Of a candidate of a run with these references. */
    public static CandidateLine of(FolderCandidate candidate, NormalisedScore normalised, ReferenceFits fits) {
        return new CandidateLine(
                candidate.child(),
                Decimals.round(candidate.score(), Decimals.SCORE),
                new BestReference(
                        candidate.reference().file().path(),
                        Decimals.round(candidate.scores().best(), Decimals.SCORE),
                        fits.of(candidate.reference()).code()),
                candidate.scores().references(),
                fits.doubts(candidate.child()),
                EvidenceLine.of(candidate.evidence()),
                NormalisedLine.of(normalised),
                FileFaceLine.of(candidate.reference()),
                FileFaceLine.of(candidate.sighting()),
                candidate.sighting().template().model().value());
    }
}
