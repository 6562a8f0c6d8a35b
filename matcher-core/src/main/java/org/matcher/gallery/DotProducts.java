package org.matcher.gallery;

/**
 * Many dot products in one call. Every pair of row and probe is summed in one fixed order, whichever rows and probes
 * stand beside it and however often the code has run: the same pair has the same score in every search of a machine.
 * {@link #score} works in memory of its own, so it is for one thread at a time; {@link #dot} keeps nothing.
 */
interface DotProducts {
    /** The fastest that this JVM can run. */
    static DotProducts create() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
                ? new SimdDotProducts()
                : new LoopDotProducts();
    }

    /**
     * Compares some rows of a block with some probes. Allocates nothing.
     *
     * @param block vectors, one after the other
     * @param rows 0-based numbers of vectors in the block; the first {@code rowCount} are read
     * @param probes vectors, one after the other
     * @param firstProbe 0-based number of the first probe that is read
     * @param scores out: at {@code p * rowCount + i} the product of {@code rows[i]} and probe {@code firstProbe + p}
     */
    void score(
            float[] block,
            int[] rows,
            int rowCount,
            float[] probes,
            int firstProbe,
            int probeCount,
            int dimension,
            float[] scores);

    /** One product; both of one length. */
    float dot(float[] a, float[] b);
}
