package org.matcher.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.matcher.gallery.GalleryFixtures.seeded;
import static org.matcher.gallery.GalleryFixtures.unit;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class DotProductsTest {
    private static final List<DotProducts> BOTH = List.of(new SimdDotProducts(), new LoopDotProducts());

    private static final int MOST_PROBES = 9;

    static IntStream dimensions() {
        return IntStream.concat(IntStream.rangeClosed(1, 40), IntStream.of(127, 128, 129, 500, 511, 512, 513, 1000));
    }

    @Test
    void best_withTheVectorModule_isSimd() {
        assertInstanceOf(SimdDotProducts.class, DotProducts.create());
    }

    @ParameterizedTest
    @MethodSource("dimensions")
    void score_anyDimension_equalsANaiveLoop(int dimension) {
        RandomGenerator random = seeded(dimension);
        int rowCount = 11;
        float[] block = vectors(rowCount + 3, dimension, random);
        float[] probes = vectors(2 * MOST_PROBES, dimension, random);
        int[] rows = random.ints(rowCount, 0, rowCount + 3).toArray();
        for (DotProducts products : BOTH) {
            for (int probeCount = 1; probeCount <= MOST_PROBES; probeCount++) {
                int first = random.nextInt(MOST_PROBES);
                float[] scores = new float[rowCount * probeCount];
                products.score(block, rows, rowCount, probes, first, probeCount, dimension, scores);
                for (int i = 0; i < scores.length; i++) {
                    double expected = naive(block, rows[i % rowCount], probes, first + i / rowCount, dimension);
                    assertEquals(expected, scores[i], 1e-6, products + ", seed " + dimension + ", score " + i);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dimensions")
    void dot_samePairAmongOthers_scoresTheSameToTheLastBit(int dimension) {
        RandomGenerator random = seeded(dimension);
        float[] block = vectors(4, dimension, random);
        float[] probes = vectors(MOST_PROBES, dimension, random);
        for (DotProducts products : BOTH) {
            float[] one = new float[4];
            float[] nine = new float[4 * MOST_PROBES];
            products.score(block, new int[] {0, 1, 2, 3}, 4, probes, 0, 1, dimension, one);
            products.score(block, new int[] {0, 1, 2, 3}, 4, probes, 0, MOST_PROBES, dimension, nine);
            for (int row = 0; row < 4; row++) {
                float alone = products.dot(
                        java.util.Arrays.copyOfRange(block, row * dimension, (row + 1) * dimension),
                        java.util.Arrays.copyOf(probes, dimension));
                assertEquals(alone, one[row], 0f, "seed " + dimension);
                assertEquals(alone, nine[row], 0f, "seed " + dimension);
            }
        }
    }

    private static float[] vectors(int count, int dimension, RandomGenerator random) {
        float[] block = new float[count * dimension];
        for (int i = 0; i < count; i++) {
            System.arraycopy(unit(random, dimension), 0, block, i * dimension, dimension);
        }
        return block;
    }

    private static double naive(float[] block, int row, float[] probes, int probe, int dimension) {
        double sum = 0;
        for (int i = 0; i < dimension; i++) {
            sum += (double) block[row * dimension + i] * probes[probe * dimension + i];
        }
        return sum;
    }
}
