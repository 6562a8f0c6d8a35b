package org.matcher.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Vectors without names, for whoever wants the score of every one and not the nearest: a crowd to measure a template by.
 * Immutable and thread-safe. With {@code jdk.incubator.vector} resolved it compares with SIMD.
 */
public final class VectorBlock {
    private static final int PROBES_AT_ONCE = 16;

    private final int dimension;
    private final float[] block;
    private final int[] rows;

    /**
     * Copies the vectors.
     *
     * @throws IllegalArgumentException if they are not all of one length
     */
    public VectorBlock(List<float[]> vectors) {
        dimension = vectors.isEmpty() ? 0 : vectors.getFirst().length;
        block = new float[vectors.size() * dimension];
        rows = IntStream.range(0, vectors.size()).toArray();
        for (int row : rows) {
            System.arraycopy(requireLength(vectors.get(row)), 0, block, row * dimension, dimension);
        }
    }

    /** How many. */
    public int size() {
        return rows.length;
    }

    /**
     * The scores of each probe with every vector, in the order of the vectors: dot products, kept within -1..1. Several probes
     * in one call cost less than in several.
     *
     * @throws IllegalArgumentException if a probe is of another length
     */
    public List<float[]> scores(List<float[]> probes) {
        List<float[]> scores = new ArrayList<>(probes.size());
        DotProducts dotProducts = DotProducts.create();
        for (int first = 0; first < probes.size(); first += PROBES_AT_ONCE) {
            int width = Math.min(PROBES_AT_ONCE, probes.size() - first);
            float[] packed = new float[width * dimension];
            for (int p = 0; p < width && size() > 0; p++) {
                System.arraycopy(requireLength(probes.get(first + p)), 0, packed, p * dimension, dimension);
            }
            float[] products = new float[width * size()];
            dotProducts.score(block, rows, size(), packed, 0, width, dimension, products);
            for (int p = 0; p < width; p++) {
                scores.add(within(products, p * size()));
            }
        }
        return scores;
    }

    private float[] within(float[] products, int from) {
        float[] scores = new float[size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.clamp(products[from + i], -1f, 1f);
        }
        return scores;
    }

    private float[] requireLength(float[] vector) {
        if (vector.length != dimension) {
            throw new IllegalArgumentException(
                    "a vector has %d values, the block's have %d: compute it again with the block's model"
                            .formatted(vector.length, dimension));
        }
        return vector;
    }
}
