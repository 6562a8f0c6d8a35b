package org.matcher.evaluate.openset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What the searches of some probes say; the protocol stands at the package.
 *
 * @param gallery identities that the gallery list names (N)
 * @param mated probes whose identity is in the gallery
 * @param nonMated all other probes
 * @param distractors enrolled beside the gallery
 * @param hitRates for each of {@link #RANKS}
 * @param atFpir for each of {@link #FPIRS}
 * @param failedToEnrol pictures that gave no face
 */
public record Figures(
        int gallery,
        int mated,
        int nonMated,
        int distractors,
        List<HitRate> hitRates,
        List<AtFpir> atFpir,
        int failedToEnrol) {
    /** Ranks that are told. */
    public static final List<Integer> RANKS = List.of(1, 10, 20, 100);

    /** The last rank that is told apart from others. */
    public static final int LAST_RANK = 100;

    /** False positive rates that are told. */
    public static final List<Double> FPIRS = List.of(1e-1, 1e-2, 1e-3, 1e-4);

    private static final double RULE_OF_THREE = 3;

    /** Copies. */
    public Figures {
        hitRates = List.copyOf(hitRates);
        atFpir = List.copyOf(atFpir);
    }

    /** Share of mated probes whose mate stands in the first {@code rank}. */
    public record HitRate(int rank, Rate rate) {}

    /**
     * At the threshold of a false positive rate.
     *
     * @param needed non-mated probes that this rate needs
     * @param threshold empty with fewer than those
     * @param fnir no value with fewer than those, or without a mated probe
     */
    public record AtFpir(double fpir, int needed, OptionalDouble threshold, Rate fnir) {
        /** {@code 1e-3} of .001. */
        public String name() {
            return "1e-" + Math.round(-Math.log10(fpir));
        }
    }

    /** How large a gallery was searched, and what failed before. */
    record Scope(int gallery, int distractors, int failedToEnrol) {}

    static Figures of(List<ProbeResult> results, Scope scope, Bootstrap bootstrap) {
        Searches searches = new Searches(results);
        Rate[] rates = bootstrap.rates(searches.matedSubjects(), searches.nonMatedSubjects(), (mated, nonMated) -> {
            double[] figures = new double[RANKS.size() + FPIRS.size()];
            for (int i = 0; i < RANKS.size(); i++) {
                figures[i] = searches.hitRate(RANKS.get(i), mated);
            }
            for (int i = 0; i < FPIRS.size(); i++) {
                double fpir = FPIRS.get(i);
                figures[RANKS.size() + i] = isSupported(fpir, searches)
                        ? searches.fnir(searches.threshold(fpir, nonMated), mated)
                        : Double.NaN;
            }
            return figures;
        });
        List<HitRate> hitRates = new ArrayList<>();
        for (int i = 0; i < RANKS.size(); i++) {
            hitRates.add(new HitRate(RANKS.get(i), rates[i]));
        }
        int[] once = new int[searches.nonMatedSubjects()];
        Arrays.fill(once, 1);
        List<AtFpir> atFpir = new ArrayList<>();
        for (int i = 0; i < FPIRS.size(); i++) {
            double fpir = FPIRS.get(i);
            OptionalDouble threshold = isSupported(fpir, searches)
                    ? OptionalDouble.of(searches.threshold(fpir, once))
                    : OptionalDouble.empty();
            atFpir.add(new AtFpir(fpir, needed(fpir), threshold, rates[RANKS.size() + i]));
        }
        return new Figures(
                scope.gallery(),
                searches.mated(),
                searches.nonMated(),
                scope.distractors(),
                hitRates,
                atFpir,
                scope.failedToEnrol());
    }

    private static boolean isSupported(double fpir, Searches searches) {
        return searches.nonMated() >= needed(fpir);
    }

    private static int needed(double fpir) {
        return (int) Math.round(RULE_OF_THREE / fpir);
    }

    /** Mated and non-mated ones. */
    public int probes() {
        return mated + nonMated;
    }
}
