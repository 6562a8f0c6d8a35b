/**
 * 1:1 verification on labelled pairs of pictures: a list of pairs in, accuracy and true accept rates out. {@link
 * Verification} is the protocol on scores alone; {@link PairScores} gets the scores. {@link
 * StratifiedScores} gets those that a calibration is made of. Uses {@code folder} and {@code evidence}.
 */
@NullMarked
package org.matcher.evaluate;

import org.jspecify.annotations.NullMarked;
