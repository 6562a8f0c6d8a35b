package org.matcher.face.quality;

/** Brings a measure onto 0..100, linear in its value or in its logarithm, flat beyond both ends. */
record Ramp(double worst, double best, boolean logarithmic) {
    static Ramp linear(double worst, double best) {
        return new Ramp(worst, best, false);
    }

    static Ramp logarithmic(double worst, double best) {
        return new Ramp(Math.log(worst), Math.log(best), true);
    }

    /** 0 at the worst value, 100 at the best; the logarithm of zero counts as below everything. */
    double at(double value) {
        double on = logarithmic ? Math.log(Math.max(value, Double.MIN_NORMAL)) : value;
        return Math.clamp(100 * (on - worst) / (best - worst), 0, 100);
    }
}
