package org.matcher.api.v1;

import java.util.List;
import org.matcher.casework.ReferenceFit;

/**
 * Whether a reference resembles the child's others. Only told: it is watched for whatever is said here.
 *
 * @param verdict {@code only-reference}, {@code fits}, {@code inconclusive}, {@code maybe-another-person} or
 *     {@code not-calibrated}
 * @param words one sentence for a person
 * @param others its comparison with each other reference, best score first
 */
record FitView(String verdict, String words, List<Comparison> others) {
    /** With one other reference by its id. */
    record Comparison(long reference, float score, EvidenceView.ScoreView evidence) {}

    static FitView of(ReferenceFit fit) {
        return new FitView(
                fit.verdict().code(),
                fit.verdict().words(),
                fit.others().stream()
                        .map(other -> new Comparison(
                                other.reference().value(), other.score(), EvidenceView.ScoreView.of(other.evidence())))
                        .toList());
    }
}
