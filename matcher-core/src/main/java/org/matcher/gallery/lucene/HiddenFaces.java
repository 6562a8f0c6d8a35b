package org.matcher.gallery.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** The faces that the live documents of a reader leave out although nobody purged them: Lucene's soft deletes. */
final class HiddenFaces {
    private final IndexSearcher searcher;

    HiddenFaces(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    long count() throws IOException {
        long count = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Bits kept = kept(leaf.reader());
            NumericDocValues marks = marks(leaf.reader());
            while (marks.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                count += kept == null || kept.get(marks.docID()) ? 1 : 0;
            }
        }
        return count;
    }

    /** Documents that pass the filter and are hidden, or are not. */
    List<Integer> passing(Query filter, boolean hidden) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(filter), ScoreMode.COMPLETE_NO_SCORES, 1);
        List<Integer> documents = new ArrayList<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                addPassing(leaf, scorer.iterator(), hidden, documents);
            }
        }
        return documents;
    }

    private static void addPassing(
            LeafReaderContext leaf, DocIdSetIterator passing, boolean hidden, List<Integer> documents)
            throws IOException {
        Bits kept = kept(leaf.reader());
        NumericDocValues marks = marks(leaf.reader());
        while (passing.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            int document = passing.docID();
            if ((kept == null || kept.get(document)) && marks.advanceExact(document) == hidden) {
                documents.add(leaf.docBase + document);
            }
        }
    }

    private static NumericDocValues marks(LeafReader leaf) throws IOException {
        return DocValues.getNumeric(leaf, FaceDocuments.HIDDEN);
    }

    /** Documents that were not purged; null if none was. */
    private static @Nullable Bits kept(LeafReader leaf) {
        return ((SegmentReader) leaf).getHardLiveDocs();
    }
}
