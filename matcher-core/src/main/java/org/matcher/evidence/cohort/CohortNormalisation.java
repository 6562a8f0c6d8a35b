package org.matcher.evidence.cohort;

import org.matcher.evidence.cohort.NormalisedScore.Method;
import org.matcher.evidence.cohort.NormalisedScore.Normalised;
import org.matcher.evidence.cohort.NormalisedScore.Plain;

/**
 * Normalises comparison scores by a cohort: a sample of a crawl's own faces, no labels needed. A pure function.
 *
 * <p>z-norm: {@code (s - mean) / sd} of the reference's scores against the whole cohort (Auckenthaler, Carey and
 * Lloyd-Thomas, Digital Signal Processing 10, 2000). S-norm: the mean of that and of the same with the probe's highest
 * {@value #TOP} scores against the cohort (after Kenny, Odyssey 2010; the adaptive top after Matějka et al., Interspeech
 * 2017, here on the probe's side only, as measured for the default model). A cohort may hold the child itself: among
 * thousands of faces this moves the values little, and against the child, never for it.
 *
 * @param method what to do
 * @param cohort version of the sample, part of every normalised score; 1 to 60 of {@code a-z 0-9 . _ -}
 */
public record CohortNormalisation(Method method, String cohort) {
    /** Nearest faces of the cohort that count for the probe. */
    public static final int TOP = 200;

    /** With fewer faces than this the plain score is used: the top must be a small part of the whole. */
    public static final int LEAST_FACES = 5 * TOP;

    private static final double LEAST_DEVIATION = 1e-3; // scores this close tell nothing of a spread

    /** Checks the version. */
    public CohortNormalisation {
        if (!cohort.matches("[a-z0-9][a-z0-9._-]{0,59}")) {
            throw new IllegalArgumentException("a cohort's version is 1 to 60 of a-z 0-9 . _ -");
        }
    }

    /**
     * The score in units of the cohort's spread, or plain with the reason.
     *
     * @param score cosine of probe and reference
     * @param reference the reference against the cohort
     * @param probe the probe against the same faces
     * @throws IllegalArgumentException if the score is NaN or out of range, or the two are of different cohorts by their size
     */
    public NormalisedScore normalise(double score, CohortScores reference, CohortScores probe) {
        if (!(score >= -1 && score <= 1)) { // no NaN
            throw new IllegalArgumentException("a score is a cosine in [-1, 1], got " + score);
        }
        if (reference.size() != probe.size()) {
            throw new IllegalArgumentException(
                    "the reference was compared with %d faces of the cohort, the probe with %d"
                            .formatted(reference.size(), probe.size()));
        }
        if (reference.size() < LEAST_FACES) {
            return new Plain(
                    score, "the cohort has %d faces, normalisation needs %d".formatted(reference.size(), LEAST_FACES));
        }
        if (!(reference.deviation() >= LEAST_DEVIATION && probe.topDeviation() >= LEAST_DEVIATION)) { // no NaN
            return new Plain(score, "the cohort's faces are nearly all alike: take another sample");
        }
        double ofReference = reference.standardised(score);
        double value = switch (method) {
            case Z_NORM -> ofReference;
            case S_NORM -> (ofReference + probe.standardisedByTop(score)) / 2;
        };
        return new Normalised(value, method, cohort);
    }
}
