package org.matcher.evidence.alert;

/**
 * A future count whose mean is itself known only as a gamma distribution: negative binomial (Gelman et al., Bayesian Data
 * Analysis, 3rd edition, 2013, section 2.6).
 */
final class CountPrediction {
    private static final double SUMMED = 500; // above this mean a gamma distribution of the same spread is as good

    private CountPrediction() {}

    /**
     * Central 95 %: at most 2.5 % of counts lie below, at most 2.5 % above.
     *
     * @param mean expected count, 0 or more
     * @param shape of the gamma distribution of the mean, above 0
     */
    static Interval of(double mean, double shape) {
        if (mean > SUMMED) {
            double combined = 1 / (1 / shape + 1 / mean);
            return new Interval(
                    Math.floor(mean * GammaDistribution.low(combined) / combined),
                    Math.ceil(mean * GammaDistribution.high(combined) / combined));
        }
        double probability = Math.exp(-shape * Math.log1p(mean / shape));
        double below = 0; // chance of a count below k
        int k = 0;
        int low = 0;
        while (below + probability < 0.975) {
            below += probability;
            if (below <= 0.025) {
                low = k + 1;
            }
            probability *= (k + shape) / (k + 1) * (mean / (mean + shape));
            k++;
        }
        return new Interval(low, k);
    }
}
