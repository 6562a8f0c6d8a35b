package org.matcher.cli.output;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.matcher.embed.AgeEstimate;

/** Years read from a face, with the ends of the central 68 %. */
public record AgeLine(double years, double low, double high) {
    static @Nullable AgeLine of(Optional<AgeEstimate> age) {
        return age.map(read -> new AgeLine(
                        Decimals.round(read.years(), 1),
                        Decimals.round(read.lowYears(), 1),
                        Decimals.round(read.highYears(), 1)))
                .orElse(null);
    }
}
