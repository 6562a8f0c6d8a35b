package org.matcher.folder;

import java.util.Optional;
import org.matcher.evidence.Evidence;
import org.matcher.evidence.YearsApart;
import org.matcher.evidence.alert.AlertStanding;

/**
 * What the score of a candidate is worth.
 *
 * @param evidence a weight, or why none can be said
 * @param yearsApart between the ages read from both faces; empty if one was not read
 * @param alert how the scores stand to the run's alert budget
 */
public record CandidateEvidence(Evidence evidence, Optional<YearsApart> yearsApart, AlertStanding alert) {}
