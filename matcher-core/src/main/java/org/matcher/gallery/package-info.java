/**
 * What is searched: the {@link Gallery} port, the exact scan of the references, and (in {@code lucene}) the
 * approximate index of every face ever crawled. Vectors in, face ids with cosines out; knows nothing of images.
 */
@NullMarked
package org.matcher.gallery;

import org.jspecify.annotations.NullMarked;
