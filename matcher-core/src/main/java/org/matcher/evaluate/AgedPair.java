package org.matcher.evaluate;

import java.util.OptionalDouble;

/**
 * A labelled pair and how old both faces are, where the list says so.
 *
 * @param ageA years, 0 to 110
 * @param ageB years, 0 to 110
 */
public record AgedPair(Pair pair, OptionalDouble ageA, OptionalDouble ageB) {}
