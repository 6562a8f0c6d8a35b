/**
 * Measures on labelled pictures how well the product tells people apart. 1:1 verification lives here: a list of pairs in,
 * accuracy and true accept rates out ({@link Verification} is the protocol on scores alone, {@link PairScores} gets the
 * scores). Open-set identification lives in {@code openset}. {@link PictureTemplates} reads the pictures of both.
 * {@link StratifiedScores} gets the scores that a calibration is made of. Uses {@code folder} and {@code evidence}.
 */
@NullMarked
package org.matcher.evaluate;

import org.jspecify.annotations.NullMarked;
