package org.matcher.gallery.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilteredDocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.matcher.gallery.Hits;
import org.matcher.gallery.SearchMode;
import org.matcher.gallery.TopHits;
import org.matcher.gallery.VectorSpace;

/**
 * One search of one state of the index. What the graph returns is compared again, so both ways give the same score to the
 * same face.
 */
final class IndexSearch {
    /**
     * Least width of the walk through the graph (ef of HNSW). At 100,000 faces of 512 values the nearest is found in .996
     * of searches with 200.
     */
    private static final int LEAST_WIDTH = 200;
    /** A walk visits some ten times as many faces as it is wide, in no order: comparing that many in a row is cheaper. */
    private static final int VISITS_PER_WIDTH = 10;

    private final IndexSearcher searcher;
    private final VectorSpace space;
    private final Query filter;
    private final float[] probe;
    private final int k;
    private final float minScore;
    private final int exactUpTo;

    /** @param exactUpTo the graph is not asked where this many faces pass the filter, or fewer */
    IndexSearch(
            IndexSearcher searcher,
            VectorSpace space,
            Query filter,
            float[] probe,
            int k,
            float minScore,
            int exactUpTo) {
        this.searcher = searcher;
        this.space = space;
        this.filter = filter;
        this.probe = probe;
        this.k = k;
        this.minScore = minScore;
        this.exactUpTo = exactUpTo;
    }

    Hits run(SearchMode mode) throws IOException {
        TopHits best = new TopHits(k, minScore); // refuses a wrong k before anything is read
        int width = Math.max(LEAST_WIDTH, 2 * k);
        if (mode == SearchMode.EXACT || !morePassThan(Math.max(exactUpTo, VISITS_PER_WIDTH * width))) {
            return exact(best);
        }
        ScoreDoc[] near =
                searcher.search(new KnnFloatVectorQuery(FaceDocuments.VECTOR, probe, width, filter), width).scoreDocs;
        if (near.length < k) { // the walk was cut off from a part of the graph
            return exact(best);
        }
        compare(near, best);
        best.end();
        return best.toHits(SearchMode.ANN);
    }

    private void compare(ScoreDoc[] near, TopHits best) throws IOException {
        ScoreDoc[] inOrder = near.clone();
        Arrays.sort(inOrder, Comparator.comparingInt(found -> found.doc));
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        int next = 0;
        while (next < inOrder.length) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(inOrder[next].doc, leaves));
            StoredVectors stored = new StoredVectors(leaf.reader());
            int end = leaf.docBase + leaf.reader().maxDoc();
            for (; next < inOrder.length && inOrder[next].doc < end; next++) {
                offer(stored, inOrder[next].doc - leaf.docBase, best);
            }
        }
    }

    private Hits exact(TopHits best) throws IOException {
        Weight weight = weight();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            StoredVectors stored = new StoredVectors(leaf.reader());
            DocIdSetIterator passing = passing(weight, leaf);
            while (passing.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                offer(stored, passing.docID(), best);
            }
        }
        best.end();
        return best.toHits(SearchMode.EXACT);
    }

    private boolean morePassThan(int limit) throws IOException {
        if (searcher.getIndexReader().numDocs() <= limit) {
            return false;
        }
        Weight weight = weight();
        int count = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            DocIdSetIterator passing = passing(weight, leaf);
            while (passing.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (++count > limit) {
                    return true;
                }
            }
        }
        return false;
    }

    private Weight weight() throws IOException {
        return searcher.createWeight(searcher.rewrite(filter), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    /** Faces of a segment that pass the filter and were not removed. */
    private static DocIdSetIterator passing(Weight weight, LeafReaderContext leaf) throws IOException {
        Scorer scorer = weight.scorer(leaf);
        if (scorer == null) {
            return DocIdSetIterator.empty();
        }
        Bits alive = leaf.reader().getLiveDocs();
        return alive == null
                ? scorer.iterator()
                : new FilteredDocIdSetIterator(scorer.iterator()) {
                    @Override
                    protected boolean match(int document) {
                        return alive.get(document);
                    }
                };
    }

    private void offer(StoredVectors stored, int document, TopHits best) throws IOException {
        best.offer(stored.id(document), space.score(stored.vector(document), probe));
    }
}
