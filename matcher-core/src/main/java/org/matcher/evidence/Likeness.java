package org.matcher.evidence;

/** What the comparison of two references of one child tells of their being one person. */
public enum Likeness {
    /** The score has weight for one person. */
    FOR,
    /** It has weight against, or it cannot be weighed and is such as most strangers have, with no poor face to blame. */
    AGAINST,
    /** It was weighed, and says little either way. */
    EITHER,
    /** It cannot be weighed, or has no weight because a face is poor. */
    UNTOLD;

    /**
     * Of two references.
     *
     * @param score their cosine
     * @param comparison the strata that they may be of
     */
    public static Likeness of(double score, Strata comparison, Calibration calibration) {
        return switch (calibration.evidence(score, comparison)) {
            case Evidence.Weighed weighed when weighed.weight() != Weight.NONE -> weighed.log10() > 0 ? FOR : AGAINST;
            case Evidence.Weighed _ -> comparison.quality() == PairQuality.USUAL ? EITHER : UNTOLD;
            case Evidence.NotCalibrated _ -> isAsMostStrangers(score, comparison, calibration) ? AGAINST : UNTOLD;
        };
    }

    /** Whether in every possible stratum half of the strangers score at least as high; false where one has no scores of strangers. */
    private static boolean isAsMostStrangers(double score, Strata comparison, Calibration calibration) {
        int bin = ScoreHistogram.bin(score);
        return comparison.quality() == PairQuality.USUAL // a poor face lowers the scores of one person too
                && comparison.possible().stream().allMatch(stratum -> {
                    StratumScores scores = calibration.scores().get(stratum);
                    return scores != null
                            && scores.nonMated().total() > 0
                            && 2 * scores.nonMated().atLeast(bin)
                                    >= scores.nonMated().total();
                });
    }
}
