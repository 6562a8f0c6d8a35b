package org.matcher.bench.fusion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * What one rule gave for one choice of references. Words as in ISO/IEC 19795-1.
 *
 * @param mated by person: the alarm score of each probe, and whether the person came first
 * @param strangers the highest alarm score of anybody, by probe
 */
record Outcomes(List<List<Mated>> mated, List<Double> strangers) {
    private static final int DRAWS = 1_000;
    private static final long SEED = 14;

    /** One probe of a person in the gallery. */
    record Mated(double alarm, boolean first) {}

    /** Least and most. */
    record Span(double low, double high) {}

    double rank1() {
        return mated.stream()
                .flatMap(List::stream)
                .mapToDouble(probe -> probe.first() ? 1 : 0)
                .average()
                .orElseThrow();
    }

    /** At the lowest threshold that no larger share of the strangers reaches. */
    double fnir(double fpir) {
        return missed(
                mated,
                threshold(strangers.stream().mapToDouble(Double::doubleValue).toArray(), fpir));
    }

    /** 95 % of the difference of FNIRs, this less another's, over draws of persons and of strangers. */
    Span differenceTo(Outcomes other, double fpir) {
        Random random = new Random(SEED);
        double[] differences = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            int[] persons = random.ints(mated.size(), 0, mated.size()).toArray();
            int[] probes = random.ints(strangers.size(), 0, strangers.size()).toArray();
            differences[draw] = drawn(persons, probes, fpir) - other.drawn(persons, probes, fpir);
        }
        Arrays.sort(differences);
        return new Span(differences[DRAWS / 40], differences[DRAWS - 1 - DRAWS / 40]);
    }

    private double drawn(int[] persons, int[] probes, double fpir) {
        List<List<Mated>> some = new ArrayList<>();
        for (int person : persons) {
            some.add(mated.get(person));
        }
        return missed(
                some,
                threshold(Arrays.stream(probes).mapToDouble(strangers::get).toArray(), fpir));
    }

    private static double threshold(double[] scores, double fpir) {
        Arrays.sort(scores);
        return Math.nextUp(scores[scores.length - 1 - (int) (fpir * scores.length)]);
    }

    private static double missed(List<List<Mated>> persons, double threshold) {
        return persons.stream()
                .flatMap(List::stream)
                .mapToDouble(probe -> probe.alarm() < threshold ? 1 : 0)
                .average()
                .orElseThrow();
    }
}
