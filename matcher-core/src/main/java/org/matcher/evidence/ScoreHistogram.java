package org.matcher.evidence;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Comparison scores by bins of {@value #BIN_WIDTH}: bin {@code i} holds scores from {@code i / 100} up to, not including,
 * {@code (i + 1) / 100}. Immutable; equality is by content.
 */
public final class ScoreHistogram {
    /** Width of a bin. */
    public static final double BIN_WIDTH = 0.01;

    /** No scores. */
    public static final ScoreHistogram EMPTY = new ScoreHistogram(0, new long[0]);

    static final int MIN_BIN = -100; // cosine -1
    static final int MAX_BIN = 100; // cosine 1
    static final long MAX_TOTAL = 1L << 50;

    private final int firstBin;
    private final long[] atLeast; // scores in bin firstBin + i or above; falls to 0 at the end

    /** Two parts of one histogram. */
    public record Halves(ScoreHistogram one, ScoreHistogram other) {}

    /**
     * Copies the counts; empty bins at either end are cut off.
     *
     * @param firstBin bin of the first count, -100 to 100
     * @param counts 0 or more each, no bin above 100
     * @throws IllegalArgumentException if a bin or a count is out of range
     */
    public ScoreHistogram(int firstBin, long[] counts) {
        if (firstBin < MIN_BIN || firstBin + (long) counts.length - 1 > MAX_BIN) {
            throw new IllegalArgumentException(
                    "scores lie in bins -100 to 100, got %d bins from %d".formatted(counts.length, firstBin));
        }
        int from = 0;
        int to = counts.length;
        while (from < to && counts[from] == 0) {
            from++;
        }
        while (to > from && counts[to - 1] == 0) {
            to--;
        }
        this.firstBin = from == to ? 0 : firstBin + from;
        this.atLeast = new long[to - from + 1];
        for (int i = to - 1; i >= from; i--) {
            if (counts[i] < 0 || counts[i] > MAX_TOTAL || atLeast[i - from + 1] + counts[i] > MAX_TOTAL) {
                throw new IllegalArgumentException(
                        "counts are 0 or more, %d together at most, got %d".formatted(MAX_TOTAL, counts[i]));
            }
            atLeast[i - from] = atLeast[i - from + 1] + counts[i];
        }
    }

    /**
     * Bins scores.
     *
     * @param scores cosines in [-1, 1]
     * @throws IllegalArgumentException if one is NaN or out of range
     */
    public static ScoreHistogram of(double[] scores) {
        long[] counts = new long[MAX_BIN - MIN_BIN + 1];
        for (double score : scores) {
            counts[bin(score) - MIN_BIN]++;
        }
        return new ScoreHistogram(MIN_BIN, counts);
    }

    /** The bin of a score: a score that is an edge to within 1e-9 lies in the bin above the edge. */
    static int bin(double score) {
        if (!(score >= -1 && score <= 1)) { // no NaN
            throw new IllegalArgumentException("a score is a cosine in [-1, 1], got " + score);
        }
        return (int) Math.floor(score / BIN_WIDTH + 1e-9 / BIN_WIDTH);
    }

    /** How many scores. */
    public long total() {
        return atLeast[0];
    }

    /** Lowest bin with a score; 0 if empty. */
    public int firstBin() {
        return firstBin;
    }

    /** One above the highest bin with a score; 0 if empty. */
    public int endBin() {
        return firstBin + atLeast.length - 1;
    }

    /** Scores in a bin; 0 outside. */
    public long count(int bin) {
        return atLeast(bin) - atLeast(bin + 1);
    }

    /** Scores in a bin or above it, that is at {@code bin / 100} or more. */
    public long atLeast(int bin) {
        return atLeast[Math.clamp((long) bin - firstBin, 0, atLeast.length - 1)];
    }

    /** A copy of the counts from {@link #firstBin} to {@link #endBin}. */
    public long[] counts() {
        long[] counts = new long[atLeast.length - 1];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = atLeast[i] - atLeast[i + 1];
        }
        return counts;
    }

    /** Middle of a bin. */
    public static double middle(int bin) {
        return (bin + 0.5) * BIN_WIDTH;
    }

    /** Each score falls into the one or the other part by a fair coin (binomial thinning). */
    public Halves split(RandomGenerator random) {
        long[] one = counts();
        long[] other = counts();
        for (int i = 0; i < one.length; i++) {
            long heads = heads(one[i], random);
            one[i] = heads;
            other[i] -= heads;
        }
        return new Halves(new ScoreHistogram(firstBin, one), new ScoreHistogram(firstBin, other));
    }

    private static long heads(long coins, RandomGenerator random) {
        long heads = 0;
        for (long left = coins; left > 0; left -= Long.SIZE) {
            long flips = random.nextLong();
            heads += Long.bitCount(left >= Long.SIZE ? flips : flips >>> (Long.SIZE - left));
        }
        return heads;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScoreHistogram that
                && firstBin == that.firstBin
                && Arrays.equals(atLeast, that.atLeast);
    }

    @Override
    public int hashCode() {
        return 31 * firstBin + Arrays.hashCode(atLeast);
    }

    @Override
    public String toString() {
        return "ScoreHistogram[total=%d, bins %d to %d]".formatted(total(), firstBin, endBin());
    }
}
