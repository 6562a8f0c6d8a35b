package org.matcher.evidence;

/**
 * log10 of the likelihood ratio as a line in the score: {@code slope * score + intercept}, cut to the bounds.
 *
 * <p>Fitted by logistic regression with mated and non-mated scores of equal weight in all (Brümmer and du Preez, 2006,
 * section 6). A line has two parameters, so it calibrates strata of a hundred mated scores, where a step function of the
 * same data does not (docs/evidence.md compares them).
 *
 * @param slope above 0: a higher score never weighs less
 * @param low lower bound of log10 LR, below 0
 * @param high upper bound of log10 LR, above 0
 */
public record ScoreLine(double slope, double intercept, double low, double high) {
    /**
     * No score alone weighs more than this in log10, whatever the data: look-alike relatives and wrong labels in the data
     * are about as rare.
     */
    public static final double MAX_LOG10 = 4;

    /** Finite, rising, bounds on either side of 0. */
    public ScoreLine {
        if (!(slope > 0 && Double.isFinite(slope) && Double.isFinite(intercept))) {
            throw new IllegalArgumentException(
                    "a line rises, got slope %s and intercept %s".formatted(slope, intercept));
        }
        if (!(low < 0 && low >= -MAX_LOG10 && high > 0 && high <= MAX_LOG10)) {
            throw new IllegalArgumentException(
                    "bounds lie on either side of 0 within %s, got %s and %s".formatted(MAX_LOG10, low, high));
        }
    }

    /**
     * log10 of the likelihood ratio.
     *
     * @param score not NaN
     */
    public double log10(double score) {
        return Math.clamp(slope * score + intercept, low, high);
    }
}
