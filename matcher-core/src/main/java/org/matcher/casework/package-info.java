/**
 * Children, references, scraped images, candidates: what the case team works with. Start at {@link Casework}, which
 * enrols, takes in and searches. {@link CaseStore} and {@link ImageStore} are the ports that keep it all; the gallery and
 * the watch-list follow them and can be made again. {@link Assessor} says what scores are worth. Uses {@code pipeline},
 * {@code gallery} and {@code evidence}.
 */
@NullMarked
package org.matcher.casework;

import org.jspecify.annotations.NullMarked;
