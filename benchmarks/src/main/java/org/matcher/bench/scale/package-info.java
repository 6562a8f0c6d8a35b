/**
 * The searches at scale: made-up templates, and what it takes to search up to a million of them. Start at {@link
 * org.matcher.bench.scale.FaceLikeVectors}.
 */
@NullMarked
package org.matcher.bench.scale;

import org.jspecify.annotations.NullMarked;
