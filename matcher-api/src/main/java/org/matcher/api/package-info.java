/**
 * The service: opens an installation's data and models and answers HTTP on this machine. Start at
 * {@link org.matcher.api.MatcherServer}. Uses the core, {@code edge} (what any request passes) and {@code v1} (the
 * resources).
 */
@NullMarked
package org.matcher.api;

import org.jspecify.annotations.NullMarked;
