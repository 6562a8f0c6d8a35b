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
        /** At least one comparison does not speak against one person. */
        FITS("fits", "It may be of the same child as another reference."),
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
        return weighed.stream().allMatch(ReferenceFit::against) ? Verdict.MAYBE_ANOTHER_PERSON : Verdict.FITS;
    }

    private static boolean against(Evidence.Weighed weighed) {
        return weighed.log10() < 0 && weighed.weight() != Weight.NONE;
    }
}
