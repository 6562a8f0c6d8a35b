package org.matcher.gallery.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilteredDocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.matcher.gallery.Hits;
import org.matcher.gallery.SearchMode;
import org.matcher.gallery.TopHits;
import org.matcher.gallery.VectorSpace;

/**
 * One search of one state of the index. What the graph returns is compared again, so both ways give the same score to the
 * same face.
 */
final class IndexSearch {
    /** How far the score that Lucene ranks by may be off: it is halved and shifted in 32 bits, and added up otherwise. */
    private static final float RANKING_ERROR = 2e-6f;

    private final IndexSearcher searcher;
    private final VectorSpace space;
    private final Query filter;
    private final float[] probe;
    private final int k;
    private final float minScore;
    private final GraphUse use;

    IndexSearch(
            IndexSearcher searcher,
            VectorSpace space,
            Query filter,
            float[] probe,
            int k,
            float minScore,
            GraphUse use) {
        this.searcher = searcher;
        this.space = space;
        this.filter = filter;
        this.probe = probe;
        this.k = k;
        this.minScore = minScore;
        this.use = use;
    }

    Hits run(SearchMode mode) throws IOException {
        TopHits best = new TopHits(k, minScore); // refuses a wrong k before anything is read
        int width = use.width(searcher.getIndexReader().numDocs(), k);
        if (mode == SearchMode.EXACT || !morePassThan(use.exactUpTo(width))) {
            return exact(best);
        }
        ScoreDoc[] near =
                searcher.search(new KnnFloatVectorQuery(FaceDocuments.VECTOR, probe, width, wanted()), width).scoreDocs;
        if (near.length < k) { // the walk was cut off from a part of the graph
            return exact(best);
        }
        compare(mayBeAmongTheBest(near), best);
        best.end();
        return best.toHits(SearchMode.ANN);
    }

    /** Documents of the k first and of those that rounding alone may have put behind them, in ascending order. */
    private int[] mayBeAmongTheBest(ScoreDoc[] bestFirst) {
        float least = bestFirst[k - 1].score - RANKING_ERROR;
        return Arrays.stream(bestFirst)
                .takeWhile(found -> found.score >= least)
                .mapToInt(found -> found.doc)
                .sorted()
                .toArray();
    }

    /** Null for all faces: a filter would have Lucene make a set of them for each search. */
    private @Nullable Query wanted() {
        return filter instanceof MatchAllDocsQuery ? null : filter;
    }

    private void compare(int[] documents, TopHits best) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        int next = 0;
        while (next < documents.length) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(documents[next], leaves));
            StoredVectors stored = new StoredVectors(leaf.reader());
            int end = leaf.docBase + leaf.reader().maxDoc();
            for (; next < documents.length && documents[next] < end; next++) {
                offer(stored, documents[next] - leaf.docBase, best);
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
