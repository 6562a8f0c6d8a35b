package org.matcher.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Searches of a {@link WatchList} that leave no garbage: working memory and answers are reused, and from the second
 * search of a size on nothing is allocated. Not thread-safe: one per worker. Each search reads the list as it is then.
 */
public final class WatchListScan {
    private static final int ROWS_PER_STEP = 256; // 512 KB of 512-d vectors: stays in the second-level cache
    private static final int PROBES_PER_STEP = 8; // 16 KB of 512-d vectors: stays in the first-level cache

    private final WatchList list;
    private final DotProducts products;
    private final int dimension;
    private final int[] rows = new int[ROWS_PER_STEP];
    private final float[] scores = new float[ROWS_PER_STEP * PROBES_PER_STEP];
    private final List<TopHits> answers = new ArrayList<>(); // never fewer than probes
    private float[] probes = new float[0];
    private int probeCount;

    WatchListScan(WatchList list, DotProducts products) {
        this.list = list;
        this.products = products;
        this.dimension = list.space().dimension();
    }

    /**
     * Compares every face that passes the filter with every probe; the list is walked once, each part of it by all probes.
     * The answers before it are gone.
     *
     * @param unitProbes read, not kept
     * @see WatchList#search(List, FaceFilter, int, float)
     */
    public void search(List<float[]> unitProbes, FaceFilter filter, int k, float minScore) {
        probeCount = 0;
        Snapshot snapshot = list.snapshot();
        begin(unitProbes, k, minScore);
        for (int from = 0; from < snapshot.count(); from += ROWS_PER_STEP) {
            int passing = snapshot.select(filter, from, Math.min(snapshot.count(), from + ROWS_PER_STEP), rows);
            for (int first = 0; first < probeCount; first += PROBES_PER_STEP) {
                int width = Math.min(PROBES_PER_STEP, probeCount - first);
                products.score(snapshot.block(), rows, passing, probes, first, width, dimension, scores);
                for (int p = 0; p < width; p++) {
                    offer(answers.get(first + p), snapshot, passing, p * passing);
                }
            }
        }
        for (int p = 0; p < probeCount; p++) {
            answers.get(p).end();
        }
    }

    private void begin(List<float[]> unitProbes, int k, float minScore) {
        int count = unitProbes.size();
        if (probes.length < count * dimension) {
            probes = new float[count * dimension];
        }
        for (int p = 0; p < count; p++) {
            float[] probe = unitProbes.get(p);
            list.space().requireProbe(probe);
            System.arraycopy(probe, 0, probes, p * dimension, dimension);
            if (p < answers.size()) {
                answers.get(p).begin(k, minScore);
            } else {
                answers.add(new TopHits(k, minScore));
            }
        }
        probeCount = count;
    }

    private void offer(TopHits best, Snapshot snapshot, int passing, int offset) {
        for (int i = 0; i < passing; i++) {
            float score = scores[offset + i];
            if (best.admits(score)) {
                best.offer(snapshot.id(rows[i]), score);
            }
        }
    }

    /**
     * The hits of one probe of the last search, to be read until the next.
     *
     * @param probe its place in the list of probes, from 0
     */
    public TopHits answer(int probe) {
        return answers.get(Objects.checkIndex(probe, probeCount));
    }
}
