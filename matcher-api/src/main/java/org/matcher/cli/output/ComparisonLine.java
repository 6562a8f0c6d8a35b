package org.matcher.cli.output;

import org.matcher.folder.FileFace;

/**
 * What {@code compare} prints.
 *
 * @param score cosine, -1..1; not a probability
 */
public record ComparisonLine(double score, FileFaceLine a, FileFaceLine b, String model) {
    /** Of two faces of one model. */
    public static ComparisonLine of(FileFace a, FileFace b) {
        return new ComparisonLine(
                Decimals.round(a.template().score(b.template()), Decimals.SCORE),
                FileFaceLine.of(a),
                FileFaceLine.of(b),
                a.template().model().value());
    }
}
