package org.matcher.api.v1;

import org.jspecify.annotations.Nullable;
import org.matcher.evidence.cohort.NormalisedScore;

/**
 * A score in units of a crowd's spread, to order by. Either {@code reason} is given or all else is.
 *
 * @param value unbounded; values of one method and one cohort are comparable
 * @param method {@code s-norm} or {@code z-norm}
 * @param cohort version of the crowd
 * @param reason why there is none
 */
record NormalisedView(
        @Nullable Double value,
        @Nullable String method,
        @Nullable String cohort,
        @Nullable String reason) {
    static NormalisedView of(NormalisedScore score) {
        return switch (score) {
            case NormalisedScore.Normalised normalised ->
                new NormalisedView(
                        Math.round(normalised.value() * 1000) / 1000.0,
                        normalised.method().label(),
                        normalised.cohort(),
                        null);
            case NormalisedScore.Plain plain -> new NormalisedView(null, null, null, plain.reason());
        };
    }
}
