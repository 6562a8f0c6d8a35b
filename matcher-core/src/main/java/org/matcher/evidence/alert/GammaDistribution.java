package org.matcher.evidence.alert;

/** Gamma distribution with scale 1: what is known of a mean count after {@code shape} events. */
final class GammaDistribution {
    private static final double UPPER = 0.975;
    private static final double Z = 1.959963984540054; // standard normal quantile at UPPER
    private static final double WIDE = 200; // from this shape on the cube formula is right to 1e-4
    private static final int MAX_TERMS = 10_000;

    private GammaDistribution() {}

    /** The quantile at .025; 0 for shape 0. */
    static double low(double shape) {
        return shape <= 0 ? 0 : shape >= WIDE ? cube(shape, -Z) : quantile(shape, 1 - UPPER);
    }

    /** The quantile at .975. */
    static double high(double shape) {
        return shape <= 0 ? 0 : shape >= WIDE ? cube(shape, Z) : quantile(shape, UPPER);
    }

    /** Wilson and Hilferty, PNAS 17, 1931. */
    private static double cube(double shape, double z) {
        double root = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
        return shape * root * root * root;
    }

    private static double quantile(double shape, double p) {
        double low = 0;
        double high = shape + 10 * Math.sqrt(shape) + 20;
        for (int i = 0; i < 200 && high - low > 1e-12 * high; i++) {
            double middle = (low + high) / 2;
            if (cumulative(shape, middle) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** Regularised lower incomplete gamma function P(a, x) by its series (Abramowitz and Stegun, 1964, 6.5.29). */
    static double cumulative(double a, double x) {
        if (x <= 0) {
            return 0;
        }
        double term = 1 / a;
        double sum = term;
        for (int n = 1; n < MAX_TERMS && term > 1e-17 * sum; n++) {
            term *= x / (a + n);
            sum += term;
        }
        return Math.min(1, sum * Math.exp(a * Math.log(x) - x - logGamma(a)));
    }

    /** By Stirling's series (Abramowitz and Stegun, 1964, 6.1.41) after moving up to 10 or more. */
    static double logGamma(double a) {
        double shift = 0;
        double x = a;
        while (x < 10) {
            shift += Math.log(x);
            x++;
        }
        double square = x * x;
        double series = (1.0 / 12 - (1.0 / 360 - 1.0 / (1260 * square)) / square) / x;
        return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series - shift;
    }
}
