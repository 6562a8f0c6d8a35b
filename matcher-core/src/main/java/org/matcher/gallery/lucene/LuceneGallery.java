package org.matcher.gallery.lucene;

/** The gallery on Lucene HNSW. */
public final class LuceneGallery {
    private LuceneGallery() {}
}
