package org.matcher.cli.output;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.matcher.embed.ModelId;
import org.matcher.evaluate.PairScores;
import org.matcher.evaluate.Strata;
import org.matcher.evaluate.Verification;

/**
 * What {@code evaluate} prints; rates are fractions.
 *
 * @param failedToEnrol pictures that gave no face
 * @param foldsFrom {@code file} or {@code dealt}
 * @param strata by column and value: of those pairs alone, thresholds too; empty within a stratum
 */
public record EvaluationLine(
        int pairs,
        double accuracy,
        double accuracyStd,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Double tarAtFar1e2,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Double tarAtFar1e3,
        int failedToEnrol,
        int pictures,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Double thresholdAtFar1e2,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Double thresholdAtFar1e3,
        String foldsFrom,
        List<FoldLine> folds,
        String model,
        Map<String, ? extends Map<String, EvaluationLine>> strata) {
    private static final int RATE_DECIMALS = 6;

    /** One fold. */
    public record FoldLine(
            int fold,
            int pairs,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Double threshold,

            double accuracy) {}

    /** Of a finished evaluation. */
    public static EvaluationLine of(PairScores scores, boolean foldsGiven, ModelId model) {
        return of(
                scores,
                foldsGiven,
                model,
                Strata.map(scores.strata(), stratum -> of(stratum, foldsGiven, model, new TreeMap<>())));
    }

    private static EvaluationLine of(
            PairScores scores,
            boolean foldsGiven,
            ModelId model,
            Map<String, ? extends Map<String, EvaluationLine>> strata) {
        Verification result = Verification.of(scores.scored());
        return new EvaluationLine(
                result.pairs(),
                Decimals.round(result.accuracy(), RATE_DECIMALS),
                Decimals.round(result.accuracyStd(), RATE_DECIMALS),
                rounded(result.atFar1e2().trueAcceptRate(), RATE_DECIMALS),
                rounded(result.atFar1e3().trueAcceptRate(), RATE_DECIMALS),
                scores.failed().size(),
                scores.pictures(),
                rounded(result.atFar1e2().threshold(), Decimals.SCORE),
                rounded(result.atFar1e3().threshold(), Decimals.SCORE),
                foldsGiven ? "file" : "dealt",
                result.folds().stream()
                        .map(fold -> new FoldLine(
                                fold.number(),
                                fold.pairs(),
                                rounded(fold.threshold(), Decimals.SCORE),
                                Decimals.round(fold.accuracy(), RATE_DECIMALS)))
                        .toList(),
                model.value(),
                strata);
    }

    private static @Nullable Double rounded(OptionalDouble value, int decimals) {
        return value.isPresent() ? Decimals.round(value.getAsDouble(), decimals) : null;
    }
}
