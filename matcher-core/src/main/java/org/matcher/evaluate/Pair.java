package org.matcher.evaluate;

import org.matcher.folder.PictureFile;

/**
 * Two pictures and what is known of them.
 *
 * @param same both show the same person
 * @param fold which part of the list it belongs to, 0 and up
 */
public record Pair(PictureFile a, PictureFile b, boolean same, int fold) {
    /** The fold is not negative. */
    public Pair {
        if (fold < 0) {
            throw new IllegalArgumentException("a fold must be 0 or more, got " + fold);
        }
    }
}
