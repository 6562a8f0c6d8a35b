package org.matcher.evaluate;

import java.util.Map;
import org.matcher.folder.PictureFile;

/**
 * Two pictures and what is known of them.
 *
 * @param same both show the same person
 * @param fold which part of the list it belongs to, 0 and up
 * @param strata the pair's value in each column that the list has beyond its own
 */
public record Pair(PictureFile a, PictureFile b, boolean same, int fold, Map<String, String> strata) {
    /** The fold is not negative; copies. */
    public Pair {
        if (fold < 0) {
            throw new IllegalArgumentException("a fold must be 0 or more, got " + fold);
        }
        strata = Map.copyOf(strata);
    }
}
