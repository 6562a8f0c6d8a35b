package org.matcher.gallery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The best hits of one search, for those who write an engine: every face is offered, the k best that pass the threshold
 * stay. Equal scores stand in the order of ids, whatever the order of the offers. Not thread-safe.
 *
 * <p>Used in rounds: {@link #begin}, offers, {@link #end}, reading by rank. From the second round on it allocates only if
 * more hits stay than ever before.
 */
public final class TopHits {
    /** Most hits of one search. */
    public static final int MAX_K = 10_000;

    private int k;
    private float minScore;
    private long[] ids; // a binary heap, the worst of those kept at 0; ended: best first
    private float[] scores;
    private int size;
    private float least; // what is lower cannot stay

    /**
     * An empty collection, begun.
     *
     * @see #begin
     */
    public TopHits(int k, float minScore) {
        this.ids = new long[64];
        this.scores = new float[ids.length];
        begin(k, minScore);
    }

    /**
     * Forgets all hits.
     *
     * @param most hits that stay, 1..{@link #MAX_K}
     * @param leastScore -1..1
     * @throws IllegalArgumentException if either is out of its range; then nothing is forgotten
     */
    public void begin(int most, float leastScore) {
        if (most < 1 || most > MAX_K) {
            throw new IllegalArgumentException("k must be 1 to %d, got %d".formatted(MAX_K, most));
        }
        if (!(leastScore >= -1 && leastScore <= 1)) { // no NaN
            throw new IllegalArgumentException("least score must be a cosine from -1 to 1, got " + leastScore);
        }
        k = most;
        minScore = leastScore;
        least = leastScore;
        size = 0;
    }

    /** False if a face of that score cannot stay, whatever its id: then it need not be offered. */
    public boolean admits(float score) {
        return cosine(score) >= least;
    }

    /**
     * Keeps the face if it is among the best so far.
     *
     * @param id each face is offered once
     * @param score a dot product of unit vectors; what rounding put outside of [-1, 1] is put back
     */
    public void offer(long id, float score) {
        float cosine = cosine(score);
        if (!(cosine >= least)) { // no NaN
            return;
        }
        if (size < k) {
            grow();
            ids[size] = id;
            scores[size] = cosine;
            up(size++);
            least = size == k ? scores[0] : minScore;
        } else if (isWorse(scores[0], ids[0], cosine, id)) {
            ids[0] = id;
            scores[0] = cosine;
            down(size);
            least = scores[0];
        }
    }

    private static float cosine(float score) {
        return Math.clamp(score, -1f, 1f) + 0f; // no -0
    }

    /** Puts the hits in their order, best first. What is offered afterwards is not kept. */
    public void end() {
        for (int last = size - 1; last > 0; last--) { // the worst goes to the end, again and again
            swap(0, last);
            down(last);
        }
        least = Float.POSITIVE_INFINITY;
    }

    /** How many are kept, 0..k. */
    public int size() {
        return size;
    }

    /** As many stayed as may: there may be more that pass the threshold. */
    public boolean truncated() {
        return size == k;
    }

    /** The face of a hit, after {@link #end}. */
    public long id(int rank) {
        return ids[Objects.checkIndex(rank, size)];
    }

    /** The cosine of a hit, after {@link #end}. */
    public float score(int rank) {
        return scores[Objects.checkIndex(rank, size)];
    }

    /** What was kept, ended. */
    public Hits toHits(SearchMode usedMode) {
        List<Hit> hits = new ArrayList<>(size);
        for (int rank = 0; rank < size; rank++) {
            hits.add(new Hit(new FaceId(ids[rank]), scores[rank]));
        }
        return new Hits(hits, truncated(), true, usedMode);
    }

    private void grow() {
        if (size == ids.length) {
            int capacity = Math.min(MAX_K, 2 * size);
            ids = Arrays.copyOf(ids, capacity);
            scores = Arrays.copyOf(scores, capacity);
        }
    }

    private void up(int from) {
        int child = from;
        while (child > 0) {
            int parent = (child - 1) / 2;
            if (!isWorse(child, parent)) {
                return;
            }
            swap(child, parent);
            child = parent;
        }
    }

    private void down(int length) {
        int parent = 0;
        while (true) {
            int worst = parent;
            for (int child = 2 * parent + 1; child <= 2 * parent + 2 && child < length; child++) {
                worst = isWorse(child, worst) ? child : worst;
            }
            if (worst == parent) {
                return;
            }
            swap(parent, worst);
            parent = worst;
        }
    }

    private boolean isWorse(int i, int j) {
        return isWorse(scores[i], ids[i], scores[j], ids[j]);
    }

    private static boolean isWorse(float score, long id, float thanScore, long thanId) {
        return score < thanScore || (score == thanScore && id > thanId);
    }

    private void swap(int i, int j) {
        long id = ids[i];
        ids[i] = ids[j];
        ids[j] = id;
        float score = scores[i];
        scores[i] = scores[j];
        scores[j] = score;
    }
}
