package org.matcher.gallery;

import java.util.List;

/**
 * An answer.
 *
 * @param hits cosine descending, then id ascending
 * @param truncated the k-th still passed the threshold, so there may be more
 * @param complete every part of the gallery answered
 * @param usedMode what was really done; EXACT where ANN was asked of a small gallery
 */
public record Hits(List<Hit> hits, boolean truncated, boolean complete, SearchMode usedMode) {
    /** Copies. */
    public Hits {
        hits = List.copyOf(hits);
    }
}
