/**
 * From a comparison score to what it is worth: strata of ages, calibration by stratum, evidence in words that a court
 * can read. A score and two ages in, {@link Evidence} out; start at {@link Calibration}. Never a percentage, never a
 * verdict: it orders and words candidates for a person and hides none.
 *
 * <p>Apart from the face score: {@code evidence.age} weighs the age that a face shows, {@code evidence.alert} plans
 * thresholds from an alert budget, {@code evidence.cohort} normalises scores by a crowd. Pure mathematics on numbers;
 * uses {@code face} (its verdict on quality), {@code embed} and {@code model} only.
 */
@NullMarked
package org.matcher.evidence;

import org.jspecify.annotations.NullMarked;
