package org.matcher.casework;

import java.util.List;
import java.util.stream.Stream;
import org.matcher.evidence.Evidence;
import org.matcher.evidence.Weight;
import org.matcher.gallery.FaceId;

/**
 * Whether a reference resembles the others of its child: a wrong photo in a case is found early. Only told, never acted upon.
 *
 * @param others its comparison with each other reference of the same model, best score first
 */
public record ReferenceFit(Verdict verdict, List<Comparison> others) {
    /** Copies the list. */
    public ReferenceFit {
        others = List.copyOf(others);
    }

    /** With one other reference. */
    public record Comparison(FaceId reference, float score, Evidence evidence) {}

    /** What the comparisons say together. */
    public enum Verdict {
        /** There is nothing to compare with. */
        ONLY_REFERENCE("only-reference", "It is the child's only reference."),
        /** At least one comparison speaks for one person. */
        FITS("fits", "It resembles another reference of the child."),
        /** None speaks for one person, and not all that can be weighed speak against it. */
        INCONCLUSIVE(
                "inconclusive",
                "The scores with the child's other references say little either way: look at them side by side."),
        /** Every comparison that can be weighed speaks against one person. */
        MAYBE_ANOTHER_PERSON(
                "maybe-another-person",
                "Maybe another person: it resembles none of the child's other references. Look at them side by side."),
        /** No comparison can be weighed. */
        NOT_CALIBRATED(
                "not-calibrated", "The comparisons with the other references are not calibrated: see the scores.");

        private final String code;
        private final String words;

        Verdict(String code, String words) {
            this.code = code;
            this.words = words;
        }

        /** For programs. */
        public String code() {
            return code;
        }

        /** For a person. */
        public String words() {
            return words;
        }
    }

    /** Of the comparisons with the child's other references, in any order. */
    static ReferenceFit of(List<Comparison> others) {
        List<Comparison> bestFirst = others.stream()
                .sorted((a, b) -> Float.compare(b.score(), a.score()))
                .toList();
        return new ReferenceFit(verdict(bestFirst), bestFirst);
    }

    private static Verdict verdict(List<Comparison> others) {
        if (others.isEmpty()) {
            return Verdict.ONLY_REFERENCE;
        }
        List<Evidence.Weighed> weighed = others.stream()
                .flatMap(other -> switch (other.evidence()) {
                    case Evidence.Weighed weight -> Stream.of(weight);
                    case Evidence.NotCalibrated _ -> Stream.<Evidence.Weighed>empty();
                })
                .toList();
        if (weighed.isEmpty()) {
            return Verdict.NOT_CALIBRATED;
        }
        if (weighed.stream().anyMatch(weight -> weight.log10() > 0 && weight.weight() != Weight.NONE)) {
            return Verdict.FITS;
        }
        return weighed.stream().allMatch(ReferenceFit::against) ? Verdict.MAYBE_ANOTHER_PERSON : Verdict.INCONCLUSIVE;
    }

    private static boolean against(Evidence.Weighed weighed) {
        return weighed.log10() < 0 && weighed.weight() != Weight.NONE;
    }
}
