package org.matcher.gallery.lucene;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;

/** Ids and vectors of one segment's faces, asked for in ascending order of documents. One thread. */
final class StoredVectors {
    private final NumericDocValues ids;
    private final FloatVectorValues vectors;
    private final KnnVectorValues.DocIndexIterator places;

    StoredVectors(LeafReader leaf) throws IOException {
        ids = DocValues.getNumeric(leaf, FaceDocuments.SEQUENCE);
        vectors = leaf.getFloatVectorValues(FaceDocuments.VECTOR);
        if (vectors == null) {
            throw new IOException("a segment of the index has no vectors");
        }
        places = vectors.iterator();
    }

    long id(int document) throws IOException {
        return FaceDocuments.id(ids, document);
    }

    /** Overwritten by the next call. */
    float[] vector(int document) throws IOException {
        if (places.docID() != document && places.advance(document) != document) {
            throw new IOException("a face in the index has no vector");
        }
        return vectors.vectorValue(places.index());
    }
}
