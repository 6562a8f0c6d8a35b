package org.matcher.gallery;

/** Plain Java, for a JVM that was started without the Vector API: right, and several times slower. */
final class LoopDotProducts implements DotProducts {
    @Override
    public void score(
            float[] block,
            int[] rows,
            int rowCount,
            float[] probes,
            int firstProbe,
            int probeCount,
            int dimension,
            float[] scores) {
        for (int p = 0; p < probeCount; p++) {
            int probe = (firstProbe + p) * dimension;
            for (int i = 0; i < rowCount; i++) {
                scores[p * rowCount + i] = dot(block, rows[i] * dimension, probes, probe, dimension);
            }
        }
    }

    @Override
    public float dot(float[] a, float[] b) {
        return dot(a, 0, b, 0, a.length);
    }

    /** Four sums, because one would wait for each addition before it starts the next. */
    private static float dot(float[] a, int aFrom, float[] b, int bFrom, int length) {
        float sum0 = 0;
        float sum1 = 0;
        float sum2 = 0;
        float sum3 = 0;
        int i = 0;
        for (; i + 4 <= length; i += 4) {
            sum0 += a[aFrom + i] * b[bFrom + i];
            sum1 += a[aFrom + i + 1] * b[bFrom + i + 1];
            sum2 += a[aFrom + i + 2] * b[bFrom + i + 2];
            sum3 += a[aFrom + i + 3] * b[bFrom + i + 3];
        }
        float sum = (sum0 + sum1) + (sum2 + sum3);
        for (; i < length; i++) {
            sum += a[aFrom + i] * b[bFrom + i];
        }
        return sum;
    }
}
