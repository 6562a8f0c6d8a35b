package org.matcher.evidence.alert;

/**
 * The share of non-mated comparisons that reach a threshold.
 *
 * @param rate in (0, 1]
 * @param basis what it rests on
 * @param interval 95 % interval of the rate, as if every pair of faces were independent. They are not: many pairs share a
 *     person, so the truth may lie outside more often
 * @param shape of the gamma distribution that stands for what is known of the rate, in events
 * @param scores how many non-mated scores it rests on
 */
public record FalseMatchRate(double rate, Basis basis, Interval interval, double shape, long scores) {
    /** What a rate rests on. */
    public enum Basis {
        /** {@value FalseMatchCurve#LEAST_COUNTED} non-mated scores or more reach the threshold; they were counted. */
        COUNTED("counted on %,d scores of strangers"),
        /** Fewer do: drawn out from the highest ones. */
        EXTRAPOLATED(
                "fewer of %,d scores of strangers reach this than can be counted; drawn out from the highest ones");

        private final String words;

        Basis(String words) {
            this.words = words;
        }
    }

    /** What the rate rests on, for people. */
    public String words() {
        return basis.words.formatted(scores);
    }
}
