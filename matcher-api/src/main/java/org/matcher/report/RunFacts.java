package org.matcher.report;

import java.time.Instant;
import org.matcher.folder.MatchSummary;
import org.matcher.folder.References;

/**
 * What was done, for the head of a report.
 *
 * @param version Matcher's
 * @param minScore least score of a candidate
 */
public record RunFacts(Instant created, String version, float minScore, References references, MatchSummary summary) {}
