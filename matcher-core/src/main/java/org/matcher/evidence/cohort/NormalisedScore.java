package org.matcher.evidence.cohort;

/** A score to order candidates by. Scores of two kinds, or of two cohorts, are not comparable. */
public sealed interface NormalisedScore {
    /** The value to order by. */
    double value();

    /**
     * In units of the cohort's spread; strangers of the cohort's kind lie below 0 or around it.
     *
     * @param cohort version of the cohort
     */
    record Normalised(double value, Method method, String cohort) implements NormalisedScore {}

    /** The comparison score as it is. */
    record Plain(double value, String reason) implements NormalisedScore {}

    /** What was done. */
    enum Method {
        /** The reference against the whole cohort. */
        Z_NORM("z-norm"),
        /** The mean of that and of the probe against its nearest faces of the cohort. */
        S_NORM("s-norm");

        private final String label;

        Method(String label) {
            this.label = label;
        }

        /** For data and messages. */
        public String label() {
            return label;
        }
    }
}
