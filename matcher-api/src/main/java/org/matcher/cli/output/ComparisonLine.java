package org.matcher.cli.output;

import org.matcher.api.v1.EvidenceView;
import org.matcher.casework.Assessment;
import org.matcher.folder.FileFace;

/**
 * What {@code compare} prints.
 *
 * @param score cosine, -1..1; not a probability
 * @param evidence what it is worth, as the service says it
 */
public record ComparisonLine(double score, EvidenceView evidence, FileFaceLine a, FileFaceLine b, String model) {
    /** Of two faces of one model. */
    public static ComparisonLine of(FileFace a, FileFace b, Assessment assessment) {
        return new ComparisonLine(
                Decimals.round(a.template().score(b.template()), Decimals.SCORE),
                EvidenceView.of(assessment, true),
                FileFaceLine.of(a),
                FileFaceLine.of(b),
                a.template().model().value());
    }
}
