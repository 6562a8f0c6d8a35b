package org.matcher.bench.fusion;

/**
 * One reference in one comparison.
 *
 * @param score its cosine with the probe
 * @param quality its score of quality, 0..100
 * @param likeness its mean cosine with the child's other references; 1 if there is none
 */
record Seen(double score, int quality, double likeness) {}
