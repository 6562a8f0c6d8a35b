package org.matcher.evidence.alert;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How the score of a candidate stands to an alert budget. It marks the candidate and holds nothing back.
 *
 * @param threshold cosine that keeps the budget for a comparison such as this; empty if there are no scores of strangers to
 *     plan with
 * @param alert the score is at or above the threshold, or there is none
 * @param rate of false matches if this score were the threshold, for the least favourable stratum that the comparison may be
 *     of; empty if there are no scores of strangers
 */
public record AlertStanding(
        AlertBudget budget, OptionalDouble threshold, boolean alert, Optional<FalseMatchRate> rate) {
    private static final double MILLION = 1e6;

    /** Without a threshold everything is an alert. */
    public AlertStanding {
        if (threshold.isEmpty() && !alert) {
            throw new IllegalArgumentException("without a threshold every candidate is an alert");
        }
    }

    /** Expected false alerts, with the 95 % interval of that expectation. */
    public record FalseAlerts(double expected, Interval interval) {}

    /** Where nothing can be planned: an alert. */
    public static AlertStanding unplanned(AlertBudget budget) {
        return new AlertStanding(budget, OptionalDouble.empty(), true, Optional.empty());
    }

    /** In a day, if the threshold were this score. */
    public Optional<FalseAlerts> perDay() {
        return rate.map(known -> falseAlerts(known, budget.comparisonsPerDay()));
    }

    /** Among a million faces, each compared with all references, if the threshold were this score. */
    public Optional<FalseAlerts> perMillionFaces() {
        return rate.map(known -> falseAlerts(known, MILLION * budget.references()));
    }

    private static FalseAlerts falseAlerts(FalseMatchRate rate, double comparisons) {
        return new FalseAlerts(rate.rate() * comparisons, rate.interval().times(comparisons));
    }

    /** One sentence for a person. */
    public String words() {
        if (threshold.isEmpty()) {
            return "An alert, as no threshold can be planned.";
        }
        return String.format(
                Locale.ROOT,
                alert
                        ? "An alert: at or above the threshold of the alert budget, %.2f."
                        : "No alert: below the threshold of the alert budget, %.2f.",
                threshold.getAsDouble());
    }
}
