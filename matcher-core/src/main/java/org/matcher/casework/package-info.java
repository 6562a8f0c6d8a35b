/**
 * Children, references, scraped images, candidates: what the case team works with, the services that enrol, take in
 * and search, and the {@code CaseStore} port that keeps it. Uses {@code pipeline} and {@code gallery}.
 */
@NullMarked
package org.matcher.casework;

import org.jspecify.annotations.NullMarked;
