/**
 * Open-set identification (1:N) on labelled pictures, in the terms of ISO/IEC 19795-1: a gallery of known identities, the
 * distractors that hide among them, and probes of which some are of the gallery (mated) and some are not.
 *
 * <p>{@link LabelledList} is what a person gives, {@link Identification} reads the pictures and searches, {@link
 * ProbeResult} is what one search gave, {@link Figures} what all of them say; {@link DetCurve} is for plots. Protocol:
 *
 * <ul>
 *   <li>The score of an identity is the {@link ScoreFusion} of its pictures' scores; a distractor is an identity of its
 *       own. N is the number of identities that the gallery list names; the distractors are stated beside it.
 *   <li>A probe is mated if its identity is in the gallery list. Its rank is 1 and the number of other identities that
 *       score <em>at least</em> as high: of equal scores the mate comes last (pessimistic).
 *   <li>FNIR at a threshold: share of mated probes whose mate scores below it, at any rank (R = N). FPIR: share of
 *       non-mated probes for which any identity or distractor scores at or above it.
 *   <li>A failure to enrol, of a mated probe or of every picture of its identity, is a miss at every rank and every
 *       threshold. A non-mated probe that fails to enrol raises no alarm at any threshold and is counted.
 *   <li>The threshold of an FPIR is the lowest that no larger share of the non-mated probes reaches. An FPIR that fewer
 *       than 3 / FPIR non-mated probes stand for has no value: that few cannot show so small a rate even if none of them
 *       raises an alarm (rule of three; Hanley and Lippman-Hand, JAMA 1983).
 * </ul>
 *
 * Scores may be normalised by a part of the distractors ({@link CohortUse}). Uses {@code gallery}, {@code folder}, {@code
 * evidence} and {@code embed}.
 */
@NullMarked
package org.matcher.evaluate.openset;

import org.jspecify.annotations.NullMarked;
