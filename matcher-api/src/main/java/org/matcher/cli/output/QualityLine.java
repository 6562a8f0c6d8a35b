package org.matcher.cli.output;

import java.util.List;
import org.matcher.face.quality.Quality;
import org.matcher.face.quality.QualityReason;

/**
 * How much a face's picture can be trusted to tell its person.
 *
 * @param score 0..100, higher is better; not a probability
 * @param verdict {@code good}, {@code weak} or {@code not-searchable}
 * @param reasons codes of what is wrong, worst first; empty exactly if the verdict is good
 */
public record QualityLine(int score, String verdict, List<String> reasons) {
    static QualityLine of(Quality quality) {
        return new QualityLine(
                quality.score(),
                quality.verdict().code(),
                quality.reasons().stream().map(QualityReason::code).toList());
    }
}
