package org.matcher.evaluate.openset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.matcher.evaluate.openset.ProbeResult.Mated;
import org.matcher.evaluate.openset.ProbeResult.NonMated;

/**
 * Mated and non-mated probes by falling decisive score, those without one last, and the number of each one's subject: laid
 * out so that figures can be counted a thousand times.
 */
final class Searches {
    private final List<Mated> mated = new ArrayList<>();
    private final double[] mateScores;
    private final int[] mateSubjects;
    private final int matedSubjects;
    private final double[] topScores;
    private final int[] topSubjects;
    private final int nonMatedSubjects;

    Searches(List<ProbeResult> results) {
        List<NonMated> nonMated = new ArrayList<>();
        for (ProbeResult result : results) {
            switch (result) {
                case Mated m -> mated.add(m);
                case NonMated n -> nonMated.add(n);
            }
        }
        Comparator<ProbeResult> highestFirst =
                Comparator.comparingDouble(Searches::score).reversed();
        mated.sort(highestFirst);
        nonMated.sort(highestFirst);
        mateScores = mated.stream().mapToDouble(Searches::score).toArray();
        topScores = nonMated.stream().mapToDouble(Searches::score).toArray();
        Map<String, Integer> numbers = new HashMap<>();
        mateSubjects = subjects(mated, numbers);
        matedSubjects = numbers.size();
        numbers.clear();
        topSubjects = subjects(nonMated, numbers);
        nonMatedSubjects = numbers.size();
    }

    private static double score(ProbeResult result) {
        return result.decisive().orElse(Double.NEGATIVE_INFINITY);
    }

    private static int[] subjects(List<? extends ProbeResult> results, Map<String, Integer> numbers) {
        return results.stream()
                .mapToInt(result -> {
                    String subject = result.probe().identity();
                    int next = numbers.size();
                    Integer number = numbers.putIfAbsent(subject, next);
                    return number == null ? next : number;
                })
                .toArray();
    }

    int mated() {
        return mateScores.length;
    }

    int nonMated() {
        return topScores.length;
    }

    int matedSubjects() {
        return matedSubjects;
    }

    int nonMatedSubjects() {
        return nonMatedSubjects;
    }

    /** Share of the mated probes whose mate stands in the first {@code ranks}; NaN without mated probes. */
    double hitRate(int ranks, int[] weights) {
        long all = 0;
        long hits = 0;
        for (int i = 0; i < mateSubjects.length; i++) {
            int weight = weights[mateSubjects[i]];
            all += weight;
            hits += mated.get(i).rank().orElse(Integer.MAX_VALUE) <= ranks ? weight : 0;
        }
        return all == 0 ? Double.NaN : (double) hits / all;
    }

    /** The lowest threshold that at most this share of the non-mated probes reaches. */
    double threshold(double fpir, int[] weights) {
        long all = 0;
        for (int subject : topSubjects) {
            all += weights[subject];
        }
        long allowed = (long) Math.floor(fpir * all + 1e-9); // 0.01 * 300 is just below 3
        long reached = 0;
        for (int i = 0; i < topScores.length; i++) {
            reached += weights[topSubjects[i]];
            if (reached > allowed) {
                return Math.nextUp(topScores[i]);
            }
        }
        return -1;
    }

    /** Share of the mated probes whose mate scores below the threshold; NaN without mated probes. */
    double fnir(double threshold, int[] weights) {
        long all = 0;
        long misses = 0;
        for (int i = 0; i < mateSubjects.length; i++) {
            int weight = weights[mateSubjects[i]];
            all += weight;
            misses += mateScores[i] < threshold ? weight : 0;
        }
        return all == 0 ? Double.NaN : (double) misses / all;
    }

    /** Mates' scores, falling; a missing one is below all scores. */
    double[] mateScores() {
        return mateScores.clone();
    }

    /** Non-mated probes' highest scores, falling; a missing one is below all scores. */
    double[] topScores() {
        return topScores.clone();
    }
}
