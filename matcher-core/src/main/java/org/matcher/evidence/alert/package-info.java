/**
 * Plans thresholds: references, faces a day and the alerts that a team can look at in; a threshold by stratum, the false
 * alerts and misses to expect, with their intervals, out. Start at {@link org.matcher.evidence.alert.OperatingPoints}.
 */
@NullMarked
package org.matcher.evidence.alert;

import org.jspecify.annotations.NullMarked;
