/**
 * Pages for a person to read, each one HTML file that holds all it shows and loads nothing: {@link HtmlReport} of a run's
 * candidates, {@link EvaluationPage} of an evaluation's curves. Uses {@code folder}, {@code image} and {@code evaluate}.
 */
@NullMarked
package org.matcher.report;

import org.jspecify.annotations.NullMarked;
