package org.matcher.evidence;

/**
 * How well a stratum's calibration does on scores that it was not fitted to: over {@value #REPEATS} random halvings, fitted
 * on one half and measured on the other.
 *
 * @param cllr mean cost on the other half
 * @param cllrMin mean of the least cost that any rising function reaches there
 * @param worst greatest {@code cllr - cllrMin} of a halving
 */
public record CalibrationLoss(double cllr, double cllrMin, double worst) {
    /** Halvings. */
    public static final int REPEATS = 20;

    /** Finite and not negative. */
    public CalibrationLoss {
        if (!(cllr >= 0 && cllrMin >= 0 && cllrMin <= 1 && Double.isFinite(cllr) && Double.isFinite(worst))) {
            throw new IllegalArgumentException(
                    "costs are finite and not negative, got %s, %s, %s".formatted(cllr, cllrMin, worst));
        }
    }

    /** Mean loss by calibration: what a better curve could gain. */
    public double mean() {
        return cllr - cllrMin;
    }
}
