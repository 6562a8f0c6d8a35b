package org.matcher.evidence.alert;

/**
 * How many false alerts a team can look at.
 *
 * @param references photos on the watch-list, 1 to 10 million; every face of a crawl is compared with each
 * @param facesPerDay faces that come in, 1 to 10 billion
 * @param alertsPerDay false alerts a day in all strata together, above 0
 */
public record AlertBudget(long references, long facesPerDay, double alertsPerDay) {
    /** More are not planned for. */
    public static final long MAX_REFERENCES = 10_000_000;

    private static final long MAX_FACES = 10_000_000_000L;

    /** Checks the ranges. */
    public AlertBudget {
        if (references < 1 || references > MAX_REFERENCES) {
            throw new IllegalArgumentException("references are 1 to %d, got %d".formatted(MAX_REFERENCES, references));
        }
        if (facesPerDay < 1 || facesPerDay > MAX_FACES) {
            throw new IllegalArgumentException("faces a day are 1 to %d, got %d".formatted(MAX_FACES, facesPerDay));
        }
        if (!(alertsPerDay > 0 && Double.isFinite(alertsPerDay))) {
            throw new IllegalArgumentException("alerts a day are a number above 0, got " + alertsPerDay);
        }
    }

    /** Comparisons a day. */
    public double comparisonsPerDay() {
        return (double) references * facesPerDay;
    }

    /**
     * The false match rate that spends the budget. It is asked of every stratum alike: then the expected false alerts keep
     * within the budget whatever the ages in a crawl.
     */
    public double targetRate() {
        return Math.min(1, alertsPerDay / comparisonsPerDay());
    }
}
