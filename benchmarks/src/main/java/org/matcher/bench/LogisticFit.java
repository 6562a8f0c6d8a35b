package org.matcher.bench;

import java.util.List;

/** Logistic regression by gradient descent with weights of 0 or more, as more of a quality is never worse. */
final class LogisticFit {
    private static final int STEPS = 3000;
    private static final double RATE = 1;

    private final double[] weights;

    private LogisticFit(double[] weights) {
        this.weights = weights;
    }

    /** @param passed whether the row of features of the same number belongs to a pair that passed */
    static LogisticFit of(List<double[]> features, List<Boolean> passed) {
        double[] weights = new double[features.getFirst().length];
        double offset = 0;
        for (int step = 0; step < STEPS; step++) {
            double[] slope = new double[weights.length];
            double offsetSlope = 0;
            for (int row = 0; row < features.size(); row++) {
                double[] x = features.get(row);
                double error = (passed.get(row) ? 1 : 0) - 1 / (1 + Math.exp(-sum(weights, x) - offset));
                offsetSlope += error;
                for (int i = 0; i < x.length; i++) {
                    slope[i] += error * x[i];
                }
            }
            offset += RATE * offsetSlope / features.size();
            for (int i = 0; i < weights.length; i++) {
                weights[i] = Math.max(0, weights[i] + RATE * slope[i] / features.size());
            }
        }
        return new LogisticFit(weights);
    }

    /** A copy. */
    double[] weights() {
        return weights.clone();
    }

    /** The weighted sum. */
    double at(double[] features) {
        return sum(weights, features);
    }

    private static double sum(double[] weights, double[] features) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * features[i];
        }
        return sum;
    }
}
