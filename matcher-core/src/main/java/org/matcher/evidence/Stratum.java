package org.matcher.evidence;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** A kind of comparison whose scores are calibrated together. There are twelve. */
public record Stratum(Party party, AgeGap gap) implements Comparable<Stratum> {
    private static final Comparator<Stratum> ORDER =
            Comparator.comparing(Stratum::party).thenComparing(Stratum::gap);
    private static final List<Stratum> ALL = Arrays.stream(Party.values())
            .flatMap(party -> Arrays.stream(AgeGap.values()).map(gap -> new Stratum(party, gap)))
            .toList();

    /** All twelve, by party and then by gap. */
    public static List<Stratum> all() {
        return ALL;
    }

    /** The stratum of two ages in years, 0 or more. */
    public static Stratum of(double oneYears, double otherYears) {
        return new Stratum(Party.of(oneYears, otherYears), AgeGap.of(Math.abs(oneYears - otherYears)));
    }

    /**
     * By its key.
     *
     * @throws IllegalArgumentException if there is no such stratum
     */
    public static Stratum keyed(String key) {
        return ALL.stream()
                .filter(stratum -> stratum.key().equals(key))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("no such stratum: wanted a key such as 'child-adult gap6-10'"));
    }

    /** Such as {@code child-adult gap6-10}, in histograms. */
    public String key() {
        return "%s gap%s".formatted(party.label(), gap.label());
    }

    /** Such as {@code child-adult, 6-10 years apart}. */
    public String label() {
        return "%s, %s years apart".formatted(party.label(), gap.label());
    }

    @Override
    public int compareTo(Stratum other) {
        return ORDER.compare(this, other);
    }
}
