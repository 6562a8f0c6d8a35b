/**
 * Trials of ways to make one score of several references. Start at {@link org.matcher.bench.fusion.FusionTrial}, which
 * measures them on photographs of adults, some of them spoilt, and at {@link org.matcher.bench.fusion.GapTrial}, which
 * reckons with scores drawn from the histograms of the calibration. The tables go into {@code docs/accuracy.md}.
 */
@NullMarked
package org.matcher.bench.fusion;

import org.jspecify.annotations.NullMarked;
