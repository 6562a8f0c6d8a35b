package org.matcher.evidence;

/** ln(1 + e^x) without overflow. */
final class Softplus {
    private Softplus() {}

    static double of(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }
}
