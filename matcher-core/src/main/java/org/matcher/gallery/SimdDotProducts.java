package org.matcher.gallery;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * The Vector API. Two rows are compared with four probes at a time: eight independent sums keep the multipliers busy and
 * fit into the registers of every processor, and each value that is read is used several times. Fewer than four probes
 * are compared with four rows at a time; there the memory sets the pace.
 */
final class SimdDotProducts implements DotProducts {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int TILE_ROWS = 2;
    private static final int TILE_PROBES = 4;

    private final float[] lanes = new float[TILE_ROWS * TILE_PROBES * LANES];

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
        int inTiles = probeCount - probeCount % TILE_PROBES;
        int i = 0;
        for (; i + TILE_ROWS <= rowCount; i += TILE_ROWS) {
            int row0 = rows[i] * dimension;
            int row1 = rows[i + 1] * dimension;
            for (int p = 0; p < inTiles; p += TILE_PROBES) {
                int first = (firstProbe + p) * dimension;
                twoByFour(block, row0, row1, probes, first, dimension, lanes);
                for (int tile = 0; tile < TILE_PROBES; tile++) {
                    int probe = first + tile * dimension;
                    int to = (p + tile) * rowCount + i;
                    scores[to] = finish(2 * tile, block, row0, probes, probe, dimension);
                    scores[to + 1] = finish(2 * tile + 1, block, row1, probes, probe, dimension);
                }
            }
        }
        for (; i < rowCount; i++) {
            for (int p = 0; p < inTiles; p++) {
                int probe = (firstProbe + p) * dimension;
                scores[p * rowCount + i] = dot(block, rows[i] * dimension, probes, probe, dimension);
            }
        }
        for (int p = inTiles; p < probeCount; p++) {
            int probe = (firstProbe + p) * dimension;
            probeByRows(block, rows, rowCount, probes, probe, dimension, scores, p * rowCount);
        }
    }

    /** Leaves the lanes of the eight sums, not yet added up: with that, the compiler would give up on this method. */
    private static void twoByFour(
            float[] block, int row0, int row1, float[] probes, int first, int length, float[] lanes) {
        FloatVector sum00 = FloatVector.zero(SPECIES);
        FloatVector sum01 = sum00;
        FloatVector sum10 = sum00;
        FloatVector sum11 = sum00;
        FloatVector sum20 = sum00;
        FloatVector sum21 = sum00;
        FloatVector sum30 = sum00;
        FloatVector sum31 = sum00;
        int whole = SPECIES.loopBound(length);
        for (int i = 0; i < whole; i += LANES) {
            FloatVector value0 = at(block, row0 + i);
            FloatVector value1 = at(block, row1 + i);
            FloatVector probe = at(probes, first + i);
            sum00 = value0.fma(probe, sum00);
            sum01 = value1.fma(probe, sum01);
            probe = at(probes, first + length + i);
            sum10 = value0.fma(probe, sum10);
            sum11 = value1.fma(probe, sum11);
            probe = at(probes, first + 2 * length + i);
            sum20 = value0.fma(probe, sum20);
            sum21 = value1.fma(probe, sum21);
            probe = at(probes, first + 3 * length + i);
            sum30 = value0.fma(probe, sum30);
            sum31 = value1.fma(probe, sum31);
        }
        sum00.intoArray(lanes, 0);
        sum01.intoArray(lanes, LANES);
        sum10.intoArray(lanes, 2 * LANES);
        sum11.intoArray(lanes, 3 * LANES);
        sum20.intoArray(lanes, 4 * LANES);
        sum21.intoArray(lanes, 5 * LANES);
        sum30.intoArray(lanes, 6 * LANES);
        sum31.intoArray(lanes, 7 * LANES);
    }

    private float finish(int sum, float[] block, int row, float[] probes, int probe, int length) {
        return finish(at(lanes, sum * LANES), block, row, probes, probe, length);
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

    /** Adds the lanes up, and the products that fill no vector. */
    private static float finish(FloatVector lanes, float[] a, int aFrom, float[] b, int bFrom, int length) {
        float sum = sum(lanes);
        for (int i = SPECIES.loopBound(length); i < length; i++) {
            sum += a[aFrom + i] * b[bFrom + i];
        }
        return sum;
    }

    /** Halves are added to halves. {@code reduceLanes} leaves the order open: interpreted and compiled code differ. */
    private static float sum(FloatVector lanes) {
        FloatVector folded = lanes;
        for (int width = LANES / 2; width > 0; width /= 2) {
            folded = folded.add(folded.rearrange(VectorShuffle.iota(SPECIES, width, 1, true)));
        }
        return folded.lane(0);
    }
}
