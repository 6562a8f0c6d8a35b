package org.matcher.embed;

/** The L2 norm of embeddings, summed in double precision. */
final class UnitVectors {
    /** Below this a direction is rounding error. */
    private static final double LEAST_NORM = 1e-6;

    private UnitVectors() {}

    static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    /** Scales to norm 1 in place; false, and nothing done, if the vector has no direction or is not finite. */
    static boolean normalise(float[] vector) {
        double norm = Math.sqrt(dot(vector, vector));
        if (!(norm >= LEAST_NORM && norm <= Double.MAX_VALUE)) { // no NaN
            return false;
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (vector[i] / norm);
        }
        return true;
    }
}
