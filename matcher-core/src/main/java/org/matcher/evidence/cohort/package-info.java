/**
 * Score normalisation by a crowd: the scores of a probe and of a reference against a cohort of strangers in, a score in
 * units of their spread out. Start at {@link org.matcher.evidence.cohort.CohortNormalisation}.
 */
@NullMarked
package org.matcher.evidence.cohort;

import org.jspecify.annotations.NullMarked;
