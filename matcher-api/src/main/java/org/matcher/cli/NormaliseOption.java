package org.matcher.cli;

import java.util.Optional;
import org.matcher.evidence.cohort.NormalisedScore.Method;

/** The values of {@code --normalise}. */
enum NormaliseOption {
    NONE(Optional.empty()),
    Z(Optional.of(Method.Z_NORM)),
    S(Optional.of(Method.S_NORM));

    private final Optional<Method> method;

    NormaliseOption(Optional<Method> method) {
        this.method = method;
    }

    Optional<Method> method() {
        return method;
    }
}
