/**
 * The hot path, step by step and whole, on the sample pictures. {@code scripts/bench} runs all of it from the
 * repository's root and writes {@code docs/performance.md}.
 */
@NullMarked
package org.matcher.bench;

import org.jspecify.annotations.NullMarked;
