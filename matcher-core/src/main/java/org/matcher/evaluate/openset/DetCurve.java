package org.matcher.evaluate.openset;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The trade between misses and false alarms (detection error trade-off), and the cumulative match characteristic.
 *
 * @param points by falling threshold, one for each distinct highest score of a non-mated probe; empty without mated or
 *     without non-mated probes
 * @param hitRates share of mated probes whose mate stands in the first 1, 2, ... {@link Figures#LAST_RANK}; empty without
 *     mated probes
 */
public record DetCurve(List<Point> points, List<Double> hitRates) {
    /** Copies. */
    public DetCurve {
        points = List.copyOf(points);
        hitRates = List.copyOf(hitRates);
    }

    /** At one threshold; both rates 0..1. */
    public record Point(double threshold, double fpir, double fnir) {}

    /** Of these searches. */
    static DetCurve of(List<ProbeResult> results) {
        Searches searches = new Searches(results);
        if (searches.mated() == 0) {
            return new DetCurve(List.of(), List.of());
        }
        int[] once = IntStream.range(0, searches.matedSubjects()).map(_ -> 1).toArray();
        List<Double> hitRates = IntStream.rangeClosed(1, Figures.LAST_RANK)
                .mapToObj(rank -> searches.hitRate(rank, once))
                .toList();
        double[] mates = searches.mateScores();
        double[] tops = searches.topScores();
        List<Point> points = new ArrayList<>();
        int hits = 0;
        for (int i = 0; i < tops.length && tops[i] > Double.NEGATIVE_INFINITY; i++) {
            boolean lastOfItsScore = i + 1 == tops.length || tops[i + 1] < tops[i];
            if (lastOfItsScore) {
                while (hits < mates.length && mates[hits] >= tops[i]) {
                    hits++;
                }
                points.add(new Point(tops[i], (i + 1.0) / tops.length, 1 - (double) hits / mates.length));
            }
        }
        return new DetCurve(points, hitRates);
    }
}
