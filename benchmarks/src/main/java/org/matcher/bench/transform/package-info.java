/**
 * Trials of other ways from the net's own embedding to the vector that is compared, learned without identities. Embeddings
 * of labelled adults and mean embeddings by age in, a table for {@code docs/accuracy.md} out. Start at {@link
 * org.matcher.bench.transform.TransformTrial}.
 */
@NullMarked
package org.matcher.bench.transform;

import org.jspecify.annotations.NullMarked;
