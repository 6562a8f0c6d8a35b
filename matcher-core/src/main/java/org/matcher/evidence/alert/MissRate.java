package org.matcher.evidence.alert;

/**
 * The share of mated comparisons below a threshold: how often a child in a picture is missed (FNIR at this threshold, with
 * one reference photo of the child and no limit of rank).
 *
 * @param rate 0 to 1
 * @param interval 95 %, by Wilson (Journal of the American Statistical Association 22, 1927), as if every pair were
 *     independent
 * @param scores how many mated scores it rests on
 */
public record MissRate(double rate, Interval interval, long scores) {
    private static final double Z = 1.959963984540054;

    /** Of counts: {@code missed} of {@code scores}, at least one. */
    static MissRate of(long missed, long scores) {
        double n = scores;
        double rate = missed / n;
        double middle = (rate + Z * Z / (2 * n)) / (1 + Z * Z / n);
        double half = Z / (1 + Z * Z / n) * Math.sqrt(rate * (1 - rate) / n + Z * Z / (4 * n * n));
        return new MissRate(
                rate, new Interval(Math.clamp(middle - half, 0.0, rate), Math.clamp(middle + half, rate, 1.0)), scores);
    }
}
