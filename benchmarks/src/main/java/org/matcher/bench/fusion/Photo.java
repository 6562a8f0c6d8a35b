package org.matcher.bench.fusion;

import org.matcher.embed.Template;

/**
 * A face to compare.
 *
 * @param quality its score of quality, 0..100
 */
record Photo(Template template, int quality) {}
