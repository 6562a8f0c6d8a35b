package org.matcher.bench.fusion;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.matcher.embed.Template;

/**
 * All scores of one choice of references.
 *
 * @param mated the probes of each person in the gallery, by person
 * @param strangers the other probes
 */
record Comparisons(List<List<Probe>> mated, List<Probe> strangers) {
    /** One probe: its scores with the references of each person in the gallery. */
    record Probe(List<List<Seen>> byPerson) {}

    static Comparisons of(Photographs photographs, Enrolled enrolled) {
        List<Person> gallery = new ArrayList<>();
        for (int person = 0; person < photographs.albums().size(); person++) {
            gallery.add(new Person(enrolled.references(photographs.albums().get(person), person)));
        }
        return new Comparisons(
                photographs.probes().stream()
                        .map(ofPerson -> ofPerson.stream()
                                .map(probe -> compared(probe, gallery))
                                .toList())
                        .toList(),
                photographs.strangers().stream()
                        .map(probe -> compared(probe, gallery))
                        .toList());
    }

    private static Probe compared(Template probe, List<Person> gallery) {
        return new Probe(gallery.stream().map(person -> person.seen(probe)).toList());
    }

    Outcomes under(FusionRule rule) {
        List<List<Outcomes.Mated>> found = new ArrayList<>();
        for (int person = 0; person < mated.size(); person++) {
            int own = person;
            found.add(mated.get(person).stream()
                    .map(probe -> found(rule, probe, own))
                    .toList());
        }
        return new Outcomes(
                found, strangers.stream().map(probe -> highest(rule, probe)).toList());
    }

    private static Outcomes.Mated found(FusionRule rule, Probe probe, int person) {
        double own = rule.rank(probe.byPerson().get(person));
        long asHigh =
                probe.byPerson().stream().filter(seen -> rule.rank(seen) >= own).count();
        return new Outcomes.Mated(rule.alarm(probe.byPerson().get(person)), asHigh == 1);
    }

    private static double highest(FusionRule rule, Probe probe) {
        return probe.byPerson().stream().mapToDouble(rule::alarm).max().orElseThrow();
    }

    /** How the scores of one person's references with one of the person's probes go together (Pearson). */
    double matedCorrelation() {
        return correlation(IntStream.range(0, mated.size())
                .boxed()
                .flatMap(person ->
                        mated.get(person).stream().map(probe -> probe.byPerson().get(person))));
    }

    /** The same with a stranger's probe. */
    double nonMatedCorrelation() {
        return correlation(strangers.stream().flatMap(probe -> probe.byPerson().stream()));
    }

    private static double correlation(Stream<List<Seen>> all) {
        double[] sums = new double[4]; // pairs, scores, squares, products; each pair counts both ways
        all.forEach(seen -> {
            for (int i = 0; i < seen.size(); i++) {
                for (int j = 0; j < seen.size(); j++) {
                    if (i != j) {
                        double score = seen.get(i).score();
                        sums[0]++;
                        sums[1] += score;
                        sums[2] += score * score;
                        sums[3] += score * seen.get(j).score();
                    }
                }
            }
        });
        double mean = sums[1] / sums[0];
        return (sums[3] / sums[0] - mean * mean) / (sums[2] / sums[0] - mean * mean);
    }
}
