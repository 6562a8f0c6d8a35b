package org.matcher.evaluate.openset;

/** How the scores of one identity's pictures become the score of the identity. */
public enum ScoreFusion {
    /** The highest. A search needs the best hits only. */
    BEST,
    /** The mean, by which the product orders: a search needs the score of every picture. */
    MEAN;

    /** Of an identity's highest score, the sum of its scores and their number. */
    double fuse(double best, double sum, int count) {
        return switch (this) {
            case BEST -> best;
            case MEAN -> sum / count;
        };
    }

    /**
     * Hits of a search that leave no doubt who is in the first {@code ranks}.
     *
     * @param pictures of the whole gallery
     * @param mostOfOne most pictures of one identity
     */
    long hitsNeeded(int ranks, int pictures, int mostOfOne) {
        return switch (this) {
            case BEST -> Math.min(pictures, (long) ranks * mostOfOne + 1);
            case MEAN -> pictures;
        };
    }
}
