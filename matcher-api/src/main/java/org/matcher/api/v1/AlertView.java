package org.matcher.api.v1;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.matcher.api.v1.OperatingPointView.Estimate;
import org.matcher.evidence.alert.AlertBudget;
import org.matcher.evidence.alert.AlertStanding;

/**
 * How a score stands to the alert budget of now.
 *
 * @param alert the score is at or above the threshold, or there is none
 * @param words one sentence for a person
 * @param threshold absent, as all that follows, without scores of strangers to plan with
 * @param falseAlertsPerDay to expect if the threshold were this score
 * @param falseAlertsPerMillionFaces the same for a million faces, each compared with all references
 * @param basis {@code counted} or {@code extrapolated}
 * @param basisWords the same for people
 */
public record AlertView(
        boolean alert,
        String words,
        @Nullable Double threshold,
        @Nullable Estimate falseAlertsPerDay,
        @Nullable Estimate falseAlertsPerMillionFaces,
        @Nullable String basis,
        @Nullable String basisWords,
        BudgetView budget) {
    /** What the threshold is planned for. */
    public record BudgetView(long references, long facesPerDay, double alertsPerDay) {
        static BudgetView of(AlertBudget budget) {
            return new BudgetView(budget.references(), budget.facesPerDay(), budget.alertsPerDay());
        }
    }

    static AlertView of(AlertStanding standing) {
        return new AlertView(
                standing.alert(),
                standing.words(),
                standing.threshold().isPresent() ? standing.threshold().getAsDouble() : null,
                standing.perDay().map(AlertView::estimate).orElse(null),
                standing.perMillionFaces().map(AlertView::estimate).orElse(null),
                standing.rate()
                        .map(rate -> rate.basis().name().toLowerCase(Locale.ROOT))
                        .orElse(null),
                standing.rate().map(rate -> rate.words()).orElse(null),
                BudgetView.of(standing.budget()));
    }

    private static Estimate estimate(AlertStanding.FalseAlerts alerts) {
        return Estimate.of(alerts.expected(), alerts.interval());
    }
}
