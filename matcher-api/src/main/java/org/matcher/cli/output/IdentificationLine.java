package org.matcher.cli.output;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.matcher.evaluate.Strata;
import org.matcher.evaluate.openset.CohortUse;
import org.matcher.evaluate.openset.Figures;
import org.matcher.evaluate.openset.Identification;
import org.matcher.evaluate.openset.Rate;

/**
 * What {@code evaluate} prints of an open-set identification; rates are fractions, null where too few probes stand for
 * them, intervals are of 95 %.
 *
 * @param gallery identities (N)
 * @param probes mated and non-mated
 * @param distractors enrolled beside the gallery
 * @param normalise {@code s-norm} or {@code z-norm}; absent of plain scores and in a stratum, as is the cohort
 * @param cohort faces that scores were normalised by
 * @param fnirAtFpir by {@code 1e-1} to {@code 1e-4}
 * @param failedToEnrol pictures of the lists that gave no face; in a stratum those of its probes
 * @param strata by column and value; empty within a stratum
 */
@JsonInclude(value = JsonInclude.Include.ALWAYS, content = JsonInclude.Include.ALWAYS)
public record IdentificationLine(
        int gallery,
        int probes,
        int distractors,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String normalise,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer cohort,
        @Nullable Double rank1,
        @Nullable List<Double> rank1Interval,
        @Nullable Double rank10,
        @Nullable List<Double> rank10Interval,
        @Nullable Double rank20,
        @Nullable List<Double> rank20Interval,
        @Nullable Double rank100,
        @Nullable List<Double> rank100Interval,
        @JsonInclude(content = JsonInclude.Include.ALWAYS) Map<String, @Nullable Double> fnirAtFpir,

        @JsonInclude(content = JsonInclude.Include.ALWAYS) Map<String, @Nullable List<Double>> fnirAtFpirInterval,

        int failedToEnrol,
        Map<String, ? extends Map<String, IdentificationLine>> strata) {
    private static final int DECIMALS = 6;

    /** Of a finished identification. */
    public static IdentificationLine of(Identification result) {
        return of(
                result.figures(),
                result.cohort().method().isPresent() ? result.cohort() : null,
                Strata.map(result.strata(), stratum -> of(stratum, null, new TreeMap<>())));
    }

    private static IdentificationLine of(
            Figures figures,
            @Nullable CohortUse cohort,
            Map<String, ? extends Map<String, IdentificationLine>> strata) {
        List<Rate> ranks =
                figures.hitRates().stream().map(Figures.HitRate::rate).toList();
        Map<String, @Nullable Double> fnir = new LinkedHashMap<>();
        Map<String, @Nullable List<Double>> fnirInterval = new LinkedHashMap<>();
        for (Figures.AtFpir at : figures.atFpir()) {
            fnir.put(at.name(), value(at.fnir()));
            fnirInterval.put(at.name(), interval(at.fnir()));
        }
        return new IdentificationLine(
                figures.gallery(),
                figures.probes(),
                figures.distractors(),
                cohort == null ? null : cohort.name(),
                cohort == null ? null : cohort.faces(),
                value(ranks.get(0)),
                interval(ranks.get(0)),
                value(ranks.get(1)),
                interval(ranks.get(1)),
                value(ranks.get(2)),
                interval(ranks.get(2)),
                value(ranks.get(3)),
                interval(ranks.get(3)),
                fnir,
                fnirInterval,
                figures.failedToEnrol(),
                strata);
    }

    private static @Nullable Double value(Rate rate) {
        return rate.value().isPresent() ? Decimals.round(rate.value().getAsDouble(), DECIMALS) : null;
    }

    private static @Nullable List<Double> interval(Rate rate) {
        return rate.interval()
                .map(ends -> List.of(Decimals.round(ends.low(), DECIMALS), Decimals.round(ends.high(), DECIMALS)))
                .orElse(null);
    }
}
