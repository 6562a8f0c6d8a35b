package org.matcher.gallery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The best hits of one search, for those who write an engine: every face is offered, the k best that pass the threshold
 * stay. Equal scores stand in the order of ids, whatever the order of the offers. Not thread-safe. A refused offer
 * allocates nothing.
 */
public final class TopHits {
    /** Most hits of one search. */
    public static final int MAX_K = 10_000;

    private static final Comparator<Hit> ORDER =
            Comparator.comparingDouble(Hit::score).reversed().thenComparing(Hit::id);

    private final int k;
    private final float minScore;
    private long[] ids; // a binary heap, the worst of those kept at 0
    private float[] scores;
    private int size;

    /**
     * An empty collection.
     *
     * @param k most hits, 1..{@link #MAX_K}
     * @param minScore least score, -1..1
     * @throws IllegalArgumentException if either is out of its range
     */
    public TopHits(int k, float minScore) {
        if (k < 1 || k > MAX_K) {
            throw new IllegalArgumentException("k must be 1 to %d, got %d".formatted(MAX_K, k));
        }
        if (!(minScore >= -1 && minScore <= 1)) { // no NaN
            throw new IllegalArgumentException("least score must be a cosine from -1 to 1, got " + minScore);
        }
        this.k = k;
        this.minScore = minScore;
        this.ids = new long[Math.min(k, 64)];
        this.scores = new float[ids.length];
    }

    /**
     * Keeps the face if it is among the best so far.
     *
     * @param id each face is offered once
     * @param score a dot product of unit vectors; what rounding put outside of [-1, 1] is put back
     */
    public void offer(long id, float score) {
        float cosine = Math.clamp(score, -1f, 1f) + 0f; // no -0
        if (cosine < minScore) {
            return;
        }
        if (size < k) {
            grow();
            ids[size] = id;
            scores[size] = cosine;
            up(size++);
        } else if (isWorse(scores[0], ids[0], cosine, id)) {
            ids[0] = id;
            scores[0] = cosine;
            down();
        }
    }

    /** How many are kept, 0..k. */
    public int size() {
        return size;
    }

    /** What was kept, best first. */
    public Hits toHits(SearchMode usedMode) {
        List<Hit> hits = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            hits.add(new Hit(new FaceId(ids[i]), scores[i]));
        }
        hits.sort(ORDER);
        return new Hits(hits, size == k, true, usedMode);
    }

    private void grow() {
        if (size == ids.length) {
            int capacity = Math.min(k, 2 * size);
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

    private void down() {
        int parent = 0;
        while (true) {
            int worst = parent;
            for (int child = 2 * parent + 1; child <= 2 * parent + 2 && child < size; child++) {
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
