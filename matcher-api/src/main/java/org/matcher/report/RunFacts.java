package org.matcher.report;

import java.time.Instant;
import org.matcher.evidence.alert.AlertBudget;
import org.matcher.folder.MatchSummary;
import org.matcher.folder.ReferenceFits;
import org.matcher.folder.References;

/**
 * What was done, for the head of a report.
 *
 * @param version Matcher's
 * @param minScore least score of a candidate
 * @param calibration version of what weighed the scores
 * @param budget of false alerts
 * @param fits of the references
 */
public record RunFacts(
        Instant created,
        String version,
        float minScore,
        String calibration,
        AlertBudget budget,
        References references,
        ReferenceFits fits,
        MatchSummary summary) {}
