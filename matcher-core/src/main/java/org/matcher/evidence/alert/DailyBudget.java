package org.matcher.evidence.alert;

/**
 * What a team can look at in a day, however many references it watches for; {@link #of} makes it a budget.
 *
 * @param facesPerDay faces that come in, 1 to 10 billion
 * @param alertsPerDay false alerts that can be looked at, above 0
 */
public record DailyBudget(long facesPerDay, double alertsPerDay) {
    /** Of a team that names none: a crawl of 10,000 faces a day, and ten looks at strangers. An assumption of this product. */
    public static final DailyBudget DEFAULT = new DailyBudget(10_000, 10);

    /** Checks the ranges, as {@link AlertBudget}. */
    public DailyBudget {
        new AlertBudget(1, facesPerDay, alertsPerDay);
    }

    /** With so many reference photos, 1 to {@value AlertBudget#MAX_REFERENCES}. */
    public AlertBudget of(long references) {
        return new AlertBudget(references, facesPerDay, alertsPerDay);
    }
}
