package org.matcher.api.v1;

import java.util.List;
import org.matcher.face.quality.Quality;
import org.matcher.face.quality.QualityReason;

/**
 * How much a face's picture can be trusted to tell its person.
 *
 * @param score 0..100, higher is better; not a probability
 * @param verdict {@code good}, {@code weak} or {@code not-searchable}
 * @param words verdict and reasons for a person
 * @param reasons codes of what is wrong, worst first; empty exactly if the verdict is good
 */
record QualityView(int score, String verdict, String words, List<String> reasons) {
    static QualityView of(Quality quality) {
        return new QualityView(
                quality.score(),
                quality.verdict().code(),
                quality.words(),
                quality.reasons().stream().map(QualityReason::code).toList());
    }
}
