package org.matcher.face.quality;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The quality of one face.
 *
 * @param score 0..100, higher is better, as ISO/IEC 29794-1 counts: the lowest component. An order of pictures by how
 *     often they are missed, not a probability of anything
 * @param reasons what is wrong, worst first; empty exactly if the verdict is good
 */
public record Quality(int score, Verdict verdict, List<QualityReason> reasons, QualityMeasures measures) {
    /** Score in range, and reasons where the verdict asks for them. */
    public Quality {
        reasons = List.copyOf(reasons);
        if (score < 0 || score > 100) {
            throw new IllegalArgumentException("quality score must be 0 to 100, got " + score);
        }
        if (reasons.isEmpty() != (verdict == Verdict.GOOD)) {
            throw new IllegalArgumentException(
                    "a good face has no reasons and every other has one, got %s with %s".formatted(verdict, reasons));
        }
    }

    /** From what was measured. */
    public static Quality of(QualityMeasures measures) {
        double lowest = Arrays.stream(QualityComponent.values())
                .mapToDouble(component -> component.of(measures))
                .min()
                .orElseThrow();
        int score = (int) lowest; // rounded down, so that a component below a bound is never a score on it
        List<QualityReason> reasons = Arrays.stream(QualityComponent.values())
                .filter(component -> component.of(measures) < Verdict.GOOD_FROM)
                .sorted(Comparator.comparingDouble(component -> component.of(measures)))
                .map(component -> QualityReason.of(component, measures))
                .toList();
        return new Quality(score, Verdict.of(score), reasons, measures);
    }

    /** Verdict and reasons for a person, in sentences. */
    public String words() {
        return reasons.isEmpty()
                ? verdict.words() + "."
                : reasons.stream()
                        .map(QualityReason::sentence)
                        .collect(Collectors.joining(" ", verdict.words() + ": ", ""));
    }
}
