/**
 * 1:1 verification on labelled pairs of pictures: a list of pairs in, accuracy and true accept rates out. {@link
 * Verification} is the protocol on scores alone; {@link PairScores} gets the scores. Uses {@code folder}.
 */
@NullMarked
package org.matcher.evaluate;

import org.jspecify.annotations.NullMarked;
