package org.matcher.gallery;

/** How a gallery looks. */
public enum SearchMode {
    /** Approximate nearest neighbours: fast in millions, may pass over a hit. */
    ANN,
    /** Every face is compared; the same answer on every engine. */
    EXACT
}
