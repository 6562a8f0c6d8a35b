/**
 * The gallery on Lucene HNSW. One public class, {@link LuceneGallery}; Lucene lives here only.
 */
@NullMarked
package org.matcher.gallery.lucene;

import org.jspecify.annotations.NullMarked;
