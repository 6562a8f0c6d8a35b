package org.matcher.casework;

import java.util.List;
import org.matcher.evidence.Evidence;
import org.matcher.evidence.FitVerdict;
import org.matcher.evidence.Likeness;
import org.matcher.gallery.FaceId;

/**
 * Whether a reference resembles the others of its child: a wrong photo in a case is found early. Only told, never acted upon.
 *
 * @param others its comparison with each other reference of the same model, best score first
 */
public record ReferenceFit(FitVerdict verdict, List<Comparison> others) {
    /** Copies the list. */
    public ReferenceFit {
        others = List.copyOf(others);
    }

    /** With one other reference. */
    public record Comparison(FaceId reference, float score, Evidence evidence, Likeness likeness) {}

    /** Of the comparisons with the child's other references, in any order. */
    static ReferenceFit of(List<Comparison> others) {
        List<Comparison> bestFirst = others.stream()
                .sorted((a, b) -> Float.compare(b.score(), a.score()))
                .toList();
        return new ReferenceFit(
                FitVerdict.of(bestFirst.stream().map(Comparison::likeness).toList()), bestFirst);
    }
}
