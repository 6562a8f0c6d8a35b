package org.matcher.gallery;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * The Vector API. One probe is compared with four rows at a time, eight probes with one row at a time: independent sums
 * keep the multipliers busy, and a row that eight probes share is read from memory once.
 */
final class SimdDotProducts implements DotProducts {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

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
        int first = firstProbe * dimension;
        if (probeCount == MAX_PROBES) {
            float[] lanes = new float[MAX_PROBES * LANES];
            for (int i = 0; i < rowCount; i++) {
                int row = rows[i] * dimension;
                rowByEight(block, row, probes, first, dimension, lanes);
                for (int p = 0; p < MAX_PROBES; p++) {
                    float tail = tail(sum(lanes, p * LANES), block, row, probes, first + p * dimension, dimension);
                    scores[p * rowCount + i] = tail;
                }
            }
            return;
        }
        for (int p = 0; p < probeCount; p++) {
            probeByRows(block, rows, rowCount, probes, first + p * dimension, dimension, scores, p * rowCount);
        }
    }

    private static void probeByRows(
            float[] block, int[] rows, int rowCount, float[] probes, int probe, int length, float[] scores, int to) {
        int i = 0;
        for (; i + 4 <= rowCount; i += 4) {
            fourByProbe(block, rows, i, probes, probe, length, scores, to + i);
        }
        for (; i < rowCount; i++) {
            scores[to + i] = dot(block, rows[i] * length, probes, probe, length);
        }
    }

    private static void fourByProbe(
            float[] block, int[] rows, int from, float[] probes, int probe, int length, float[] scores, int to) {
        int row0 = rows[from] * length;
        int row1 = rows[from + 1] * length;
        int row2 = rows[from + 2] * length;
        int row3 = rows[from + 3] * length;
        FloatVector sum0 = FloatVector.zero(SPECIES);
        FloatVector sum1 = sum0;
        FloatVector sum2 = sum0;
        FloatVector sum3 = sum0;
        int whole = SPECIES.loopBound(length);
        for (int i = 0; i < whole; i += LANES) {
            FloatVector value = at(probes, probe + i);
            sum0 = at(block, row0 + i).fma(value, sum0);
            sum1 = at(block, row1 + i).fma(value, sum1);
            sum2 = at(block, row2 + i).fma(value, sum2);
            sum3 = at(block, row3 + i).fma(value, sum3);
        }
        scores[to] = finish(sum0, block, row0, probes, probe, length);
        scores[to + 1] = finish(sum1, block, row1, probes, probe, length);
        scores[to + 2] = finish(sum2, block, row2, probes, probe, length);
        scores[to + 3] = finish(sum3, block, row3, probes, probe, length);
    }

    /** Leaves the lanes of the eight sums, not yet added up: with that, the compiler would give up on this method. */
    private static void rowByEight(float[] block, int row, float[] probes, int first, int length, float[] lanes) {
        FloatVector sum0 = FloatVector.zero(SPECIES);
        FloatVector sum1 = sum0;
        FloatVector sum2 = sum0;
        FloatVector sum3 = sum0;
        FloatVector sum4 = sum0;
        FloatVector sum5 = sum0;
        FloatVector sum6 = sum0;
        FloatVector sum7 = sum0;
        int whole = SPECIES.loopBound(length);
        for (int i = 0; i < whole; i += LANES) {
            FloatVector value = at(block, row + i);
            int probe = first + i;
            sum0 = value.fma(at(probes, probe), sum0);
            sum1 = value.fma(at(probes, probe + length), sum1);
            sum2 = value.fma(at(probes, probe + 2 * length), sum2);
            sum3 = value.fma(at(probes, probe + 3 * length), sum3);
            sum4 = value.fma(at(probes, probe + 4 * length), sum4);
            sum5 = value.fma(at(probes, probe + 5 * length), sum5);
            sum6 = value.fma(at(probes, probe + 6 * length), sum6);
            sum7 = value.fma(at(probes, probe + 7 * length), sum7);
        }
        sum0.intoArray(lanes, 0);
        sum1.intoArray(lanes, LANES);
        sum2.intoArray(lanes, 2 * LANES);
        sum3.intoArray(lanes, 3 * LANES);
        sum4.intoArray(lanes, 4 * LANES);
        sum5.intoArray(lanes, 5 * LANES);
        sum6.intoArray(lanes, 6 * LANES);
        sum7.intoArray(lanes, 7 * LANES);
    }

    @Override
    public float dot(float[] a, float[] b) {
        return dot(a, 0, b, 0, a.length);
    }

    private static float dot(float[] a, int aFrom, float[] b, int bFrom, int length) {
        FloatVector sum = FloatVector.zero(SPECIES);
        int whole = SPECIES.loopBound(length);
        for (int i = 0; i < whole; i += LANES) {
            sum = at(a, aFrom + i).fma(at(b, bFrom + i), sum);
        }
        return finish(sum, a, aFrom, b, bFrom, length);
    }

    private static FloatVector at(float[] values, int offset) {
        return FloatVector.fromArray(SPECIES, values, offset);
    }

    private static float finish(FloatVector lanes, float[] a, int aFrom, float[] b, int bFrom, int length) {
        return tail(sum(lanes), a, aFrom, b, bFrom, length);
    }

    /** Adds the products that fill no vector. */
    private static float tail(float sum, float[] a, int aFrom, float[] b, int bFrom, int length) {
        float whole = sum;
        for (int i = SPECIES.loopBound(length); i < length; i++) {
            whole += a[aFrom + i] * b[bFrom + i];
        }
        return whole;
    }

    /** Halves are added to halves. {@code reduceLanes} leaves the order open: interpreted and compiled code differ. */
    private static float sum(FloatVector lanes) {
        FloatVector folded = lanes;
        for (int width = LANES / 2; width > 0; width /= 2) {
            folded = folded.add(folded.rearrange(VectorShuffle.iota(SPECIES, width, 1, true)));
        }
        return folded.lane(0);
    }

    /** The same sum, of lanes in memory; overwrites them. */
    private static float sum(float[] lanes, int from) {
        for (int width = LANES / 2; width > 0; width /= 2) {
            for (int i = from; i < from + width; i++) {
                lanes[i] += lanes[i + width];
            }
        }
        return lanes[from];
    }
}
