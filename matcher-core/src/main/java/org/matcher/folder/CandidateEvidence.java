package org.matcher.folder;

import java.util.Optional;
import java.util.OptionalDouble;
import org.matcher.evidence.Evidence;
import org.matcher.evidence.YearsApart;

/**
 * What the score of a candidate is worth.
 *
 * @param evidence a weight, or why none can be said
 * @param yearsApart between the ages read from both faces; empty if one was not read
 * @param threshold that keeps the run's alert budget for a comparison such as this; empty without a budget or a plan
 * @param falseAlertsPerDay to expect if the threshold were the highest that this candidate reaches, all comparisons being of
 *     its least favourable kind; empty without a budget or scores of strangers
 */
public record CandidateEvidence(
        Evidence evidence,
        Optional<YearsApart> yearsApart,
        OptionalDouble threshold,
        OptionalDouble falseAlertsPerDay) {}
