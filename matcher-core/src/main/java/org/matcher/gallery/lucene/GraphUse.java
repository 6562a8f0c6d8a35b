package org.matcher.gallery.lucene;

/**
 * When a graph is built, and when it is walked.
 *
 * @param graphFrom a segment of fewer faces has no graph, 2 or more
 * @param exactPerWidth where this many faces pass the filter for each that the walk keeps in hand, or fewer, they are
 *     compared one by one
 */
record GraphUse(int graphFrom, int exactPerWidth) {
    /**
     * Comparing 10,000 faces in a row takes a core 0.7 ms, a walk that is wide enough about as long. A filtered walk costs
     * twice as much, for it also visits faces that do not pass.
     */
    static final GraphUse DEFAULT = new GraphUse(10_000, 80);

    /** Least width of a walk (ef of HNSW), and up to how many faces it is enough. */
    private static final int LEAST_WIDTH = 200;

    private static final double ENOUGH_UP_TO = 25_000;
    /** In graphs of 3,000 to 50,000 made-up templates the width that finds .985 of the nearest 20 grew with this power. */
    private static final double GROWTH = 0.45;

    /** How many candidates a walk keeps in hand to find the k nearest of so many faces. */
    int width(int faces, int k) {
        double wide = LEAST_WIDTH * Math.pow(Math.max(1, faces / ENOUGH_UP_TO), GROWTH);
        return Math.max((int) wide, 2 * k);
    }

    /** Up to how many faces that pass are compared one by one. */
    int exactUpTo(int width) {
        return exactPerWidth * width;
    }

    /**
     * What Lucene's HNSW format takes for {@link #graphFrom}: it builds no graph for n vectors while {@code ln(n)} times
     * this is n or more.
     */
    int tinySegmentsThreshold() {
        return (int) Math.ceil(graphFrom / Math.log(graphFrom));
    }
}
