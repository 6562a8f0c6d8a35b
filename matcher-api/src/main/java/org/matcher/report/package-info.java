/**
 * The report of a run for a person to read: candidates in, one HTML file out that holds all its pictures and loads
 * nothing. Start at {@link HtmlReport}. Uses {@code folder} and {@code image}.
 */
@NullMarked
package org.matcher.report;

import org.jspecify.annotations.NullMarked;
