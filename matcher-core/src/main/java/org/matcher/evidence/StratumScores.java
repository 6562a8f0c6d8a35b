package org.matcher.evidence;

/**
 * The scores that calibrate one stratum.
 *
 * @param source name of the {@link ScoreSource} they are from
 * @param mated scores of pairs of one person
 * @param nonMated scores of pairs of two persons
 */
public record StratumScores(String source, ScoreHistogram mated, ScoreHistogram nonMated) {}
