package org.matcher.bench.transform;

import java.util.ArrayList;
import java.util.List;

/** The few operations on vectors that the transforms are made of. */
final class Vectors {
    private static final int ROUNDS = 500; // of the power iteration; the leading directions settle in fewer

    private Vectors() {}

    static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    static float[] unit(float[] vector) {
        return plus(new float[vector.length], 1 / Math.sqrt(dot(vector, vector)), vector);
    }

    /** {@code vector + factor * direction}, as a new array. */
    static float[] plus(float[] vector, double factor, float[] direction) {
        float[] sum = vector.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += (float) (factor * direction[i]);
        }
        return sum;
    }

    static float[] mean(List<float[]> vectors) {
        float[] sum = new float[vectors.getFirst().length];
        for (float[] vector : vectors) {
            sum = plus(sum, 1.0 / vectors.size(), vector);
        }
        return sum;
    }

    /**
     * The leading principal components of vectors around their mean, orthonormal, by power iteration with deflation.
     *
     * @param count at most one less than there are vectors
     */
    static List<float[]> components(List<float[]> vectors, int count) {
        float[] mean = mean(vectors);
        List<float[]> left =
                vectors.stream().map(vector -> plus(vector, -1, mean)).toList();
        List<float[]> components = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] component = leading(left);
            components.add(component);
            left = left.stream()
                    .map(vector -> plus(vector, -dot(vector, component), component))
                    .toList();
        }
        return components;
    }

    private static float[] leading(List<float[]> vectors) {
        float[] direction = unit(vectors.getFirst());
        for (int round = 0; round < ROUNDS; round++) {
            float[] next = new float[direction.length];
            for (float[] vector : vectors) {
                next = plus(next, dot(vector, direction), vector);
            }
            direction = unit(next);
        }
        return direction;
    }
}
