package org.matcher.gallery.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.matcher.gallery.Attributes;
import org.matcher.gallery.FaceId;
import org.matcher.gallery.GalleryFace;

/** A face as a Lucene document, and back. Every document of the index is a face and has an id, a sequence and a vector. */
final class FaceDocuments {
    /** Term: the id, 8 bytes, sortable. */
    static final String ID = "id";
    /** Doc values: the id. */
    static final String SEQUENCE = "sequence";
    /** The unit vector. */
    static final String VECTOR = "vector";
    /** Doc values: 1 for a hidden face, none for a visible one. Lucene takes the hidden for deleted, until they are not. */
    static final String HIDDEN = "hidden";
    /** Terms and stored: one {@code <length of name>:<name><value>} per tag, so that no name can run into a value. */
    static final String TAG = "tag";

    /** One field per name of a number: points, doc values and stored. */
    private static final String NUMBER = "number:";

    private FaceDocuments() {}

    static Document write(GalleryFace face) {
        Document document = new Document();
        document.add(new StringField(ID, idBytes(face.id()), Field.Store.NO));
        document.add(new NumericDocValuesField(SEQUENCE, face.id().value()));
        document.add(new KnnFloatVectorField(VECTOR, face.vector(), VectorSimilarityFunction.DOT_PRODUCT));
        Attributes attributes = face.attributes();
        attributes
                .tags()
                .forEach((name, value) -> document.add(new StringField(TAG, tag(name, value), Field.Store.YES)));
        attributes
                .numbers()
                .forEach((name, value) -> document.add(new DoubleField(number(name), value, Field.Store.YES)));
        return document;
    }

    /** The document of a face that searches see, or {@link DocIdSetIterator#NO_MORE_DOCS}. */
    static int find(LeafReader leaf, FaceId id) throws IOException {
        PostingsEnum documents = leaf.postings(idTerm(id), PostingsEnum.NONE);
        if (documents == null) {
            return DocIdSetIterator.NO_MORE_DOCS;
        }
        int document = documents.nextDoc();
        while (document != DocIdSetIterator.NO_MORE_DOCS
                && leaf.getLiveDocs() != null
                && !leaf.getLiveDocs().get(document)) {
            document = documents.nextDoc();
        }
        return document;
    }

    static GalleryFace read(LeafReader leaf, int document, FaceId id) throws IOException {
        Map<String, String> tags = new HashMap<>();
        Map<String, Double> numbers = new HashMap<>();
        for (IndexableField field : leaf.storedFields().document(document)) {
            if (field.name().startsWith(NUMBER)) {
                numbers.put(
                        field.name().substring(NUMBER.length()),
                        field.numericValue().doubleValue());
            } else {
                String tag = field.stringValue();
                int colon = tag.indexOf(':');
                int nameEnd = colon + 1 + Integer.parseInt(tag, 0, colon, 10);
                tags.put(tag.substring(colon + 1, nameEnd), tag.substring(nameEnd));
            }
        }
        return new GalleryFace(id, new StoredVectors(leaf).vector(document), new Attributes(tags, numbers));
    }

    static long id(NumericDocValues sequences, int document) throws IOException {
        if (!sequences.advanceExact(document)) {
            throw new IOException("a face in the index has no id");
        }
        return sequences.longValue();
    }

    static Term idTerm(FaceId id) {
        return new Term(ID, idBytes(id));
    }

    static BytesRef idBytes(FaceId id) {
        byte[] bytes = new byte[Long.BYTES];
        NumericUtils.longToSortableBytes(id.value(), bytes, 0);
        return new BytesRef(bytes);
    }

    static String number(String name) {
        return NUMBER + name;
    }

    static String tag(String name, String value) {
        return name.length() + ":" + name + value;
    }
}
