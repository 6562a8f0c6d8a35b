package org.matcher.cli.output;

import org.jspecify.annotations.Nullable;
import org.matcher.evidence.cohort.NormalisedScore;

/**
 * A score in units of a crowd's spread, to order by. Either {@code reason} is given or all else is.
 *
 * @param value unbounded; values of one run are comparable, those of two runs are not
 * @param method {@code s-norm} or {@code z-norm}
 * @param cohort which faces of the run are the crowd
 * @param reason why there is none
 */
public record NormalisedLine(
        @Nullable Double value,
        @Nullable String method,
        @Nullable String cohort,
        @Nullable String reason) {
    static NormalisedLine of(NormalisedScore score) {
        return switch (score) {
            case NormalisedScore.Normalised normalised ->
                new NormalisedLine(
                        Decimals.round(normalised.value(), 3),
                        normalised.method().label(),
                        normalised.cohort(),
                        null);
            case NormalisedScore.Plain plain -> new NormalisedLine(null, null, null, plain.reason());
        };
    }
}
