package org.matcher.gallery.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SoftDeletesRetentionMergePolicy;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.util.NumericUtils;
import org.matcher.gallery.FaceId;
import org.matcher.gallery.GalleryFace;
import org.matcher.gallery.VectorSpace;

/**
 * The one writer of an index, and the readers that follow it. Thread-safe: changes stand in line, a commit waits only for
 * the change in hand, searches wait for nobody.
 *
 * <p>Each commit carries the highest id whose change had ended before the commit began. A change that ends while the
 * commit is on its way may be in the commit without being claimed; replaying it does no harm. Removing everything takes
 * the claim back to 0, so that a refill which is killed begins again.
 */
final class FaceIndex implements AutoCloseable {
    private static final double BUFFER_MB = 64;
    /** One that builds a large graph, and one beside it that keeps the small segments few. */
    private static final int MERGE_THREADS = 2;

    private static final int MERGES_WAITING = 6;

    private final VectorSpace space;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Object commits = new Object(); // taken before changes
    private final Object changes = new Object();
    private long newestHeld;
    private long indexed;
    private volatile long committed;

    FaceIndex(IndexFolder folder, VectorSpace space, GraphUse use) throws IOException {
        this.space = space;
        IndexWriterConfig config = new IndexWriterConfig()
                .setCodec(new WideVectorCodec(use))
                .setRAMBufferSizeMB(BUFFER_MB)
                .setMaxBufferedDocs(Math.max(2, use.graphFrom() / 2)) // so that writing builds no graph
                .setMergeScheduler(mergeScheduler())
                .setSoftDeletesField(FaceDocuments.HIDDEN)
                .setMergePolicy(new SoftDeletesRetentionMergePolicy(
                        FaceDocuments.HIDDEN,
                        () -> MatchAllDocsQuery.INSTANCE,
                        new FewGraphsMergePolicy(use.graphFrom())))
                .setMaxFullFlushMergeWaitMillis(0) // a commit does not wait for merges
                .setCommitOnClose(false);
        this.writer = new IndexWriter(folder.index(), config);
        try {
            this.searchers = new SearcherManager(writer, null);
            this.newestHeld = newestHeld();
            Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
            if (data == null) {
                claim(0);
                writer.commit();
            } else {
                this.indexed = CommitRecord.lastSequence(data);
                this.committed = indexed;
            }
            writer.maybeMerge(); // what was under way when it was closed
        } catch (IOException | RuntimeException refused) {
            writer.rollback();
            throw refused;
        }
    }

    private static ConcurrentMergeScheduler mergeScheduler() {
        ConcurrentMergeScheduler scheduler = new ConcurrentMergeScheduler();
        scheduler.setMaxMergesAndThreads(MERGES_WAITING, MERGE_THREADS);
        return scheduler;
    }

    private long newestHeld() throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            long newest = 0;
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                Terms ids = leaf.reader().terms(FaceDocuments.ID);
                if (ids != null) {
                    newest =
                            Math.max(newest, NumericUtils.sortableBytesToLong(ids.getMax().bytes, ids.getMax().offset));
                }
            }
            return newest;
        } finally {
            searchers.release(searcher);
        }
    }

    /** All or none, also for a commit on its way: one block of documents goes into one segment. */
    void put(SortedMap<FaceId, GalleryFace> faces) throws IOException {
        if (faces.isEmpty()) {
            return;
        }
        List<Document> documents = new ArrayList<>(faces.size());
        faces.values().forEach(face -> documents.add(FaceDocuments.write(face)));
        synchronized (changes) {
            if (faces.firstKey().value() > newestHeld) { // nothing to replace, as nearly always
                writer.addDocuments(documents);
            } else if (faces.size() == 1) {
                writer.updateDocuments(FaceDocuments.idTerm(faces.firstKey()), documents);
            } else {
                writer.updateDocuments(FilterQueries.ids(faces.keySet()), documents);
            }
            newestHeld = Math.max(newestHeld, faces.lastKey().value());
            indexed = Math.max(indexed, faces.lastKey().value());
        }
    }

    void remove(Query query) throws IOException {
        synchronized (commits) { // or a commit could hold the removal and claim what was there before it
            synchronized (changes) {
                writer.deleteDocuments(query);
                if (query instanceof MatchAllDocsQuery) {
                    newestHeld = 0;
                    indexed = 0;
                }
            }
        }
    }

    /** Hides the faces that pass, or shows those that are hidden. */
    void hide(Query filter, boolean hide) throws IOException {
        synchronized (commits) { // as a removal
            synchronized (changes) {
                boolean all = false;
                while (!all) { // a segment may be merged away meanwhile
                    searchers.maybeRefreshBlocking(); // what was put is found
                    IndexSearcher searcher = searchers.acquire();
                    try {
                        all = mark(searcher, new HiddenFaces(searcher).passing(filter, !hide), hide);
                    } finally {
                        searchers.release(searcher);
                    }
                }
            }
        }
    }

    /** False if some could not be marked. Documents and not terms: Lucene keeps terms from what it takes for deleted. */
    private boolean mark(IndexSearcher searcher, List<Integer> documents, boolean hide) throws IOException {
        boolean all = true;
        for (int document : documents) {
            Field mark = new NumericDocValuesField(FaceDocuments.HIDDEN, hide ? Long.valueOf(1) : null);
            all &= writer.tryUpdateDocValue(searcher.getIndexReader(), document, mark) >= 0;
        }
        return all;
    }

    /** Returns when all earlier changes are on the disk. */
    void commit() throws IOException {
        synchronized (commits) {
            long claimed;
            synchronized (changes) {
                if (!writer.hasUncommittedChanges()) {
                    return;
                }
                claimed = indexed;
                claim(claimed);
            }
            writer.commit();
            committed = claimed;
        }
    }

    private void claim(long lastSequence) {
        writer.setLiveCommitData(CommitRecord.of(space, lastSequence).toMap().entrySet());
    }

    /** The claim of the last commit. */
    long lastSequence() {
        return committed;
    }

    SearcherManager searchers() {
        return searchers;
    }

    /** Drops what was not committed, and merges under way: they are done again later. */
    @Override
    public void close() throws IOException {
        try (searchers) {
            writer.rollback();
        }
    }
}
