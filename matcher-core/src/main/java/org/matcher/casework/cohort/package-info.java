/**
 * Score normalisation by the crawl's own faces: the store's sightings in, a cohort that grows with them, and normalised
 * scores of candidates and search hits out. Start at {@link org.matcher.casework.cohort.CrawlCohort}. Uses {@code casework},
 * {@code gallery} and {@code evidence}.
 */
@NullMarked
package org.matcher.casework.cohort;

import org.jspecify.annotations.NullMarked;
