package org.matcher.evidence;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A kind of comparison whose scores are calibrated together. There are twelve of ages; each may have further ones of poor faces,
 * where a calibration tells them apart.
 */
public record Stratum(Party party, AgeGap gap, PairQuality quality) implements Comparable<Stratum> {
    private static final Comparator<Stratum> ORDER =
            Comparator.comparing(Stratum::quality).thenComparing(Stratum::party).thenComparing(Stratum::gap);
    private static final List<Stratum> ALL = Arrays.stream(Party.values())
            .flatMap(party -> Arrays.stream(AgeGap.values()).map(gap -> new Stratum(party, gap)))
            .toList();
    private static final Map<String, Stratum> BY_KEY = ALL.stream()
            .flatMap(usual -> Arrays.stream(PairQuality.values()).map(usual::of))
            .collect(Collectors.toUnmodifiableMap(Stratum::key, Function.identity()));

    /** Of usual photographs. */
    public Stratum(Party party, AgeGap gap) {
        this(party, gap, PairQuality.USUAL);
    }

    /** All twelve of usual photographs, by party and then by gap. */
    public static List<Stratum> all() {
        return ALL;
    }

    /** The stratum of two ages in years, 0 or more. */
    public static Stratum of(double oneYears, double otherYears) {
        return new Stratum(Party.of(oneYears, otherYears), AgeGap.of(Math.abs(oneYears - otherYears)));
    }

    /** The stratum of these ages and that quality. */
    public Stratum of(PairQuality other) {
        return new Stratum(party, gap, other);
    }

    /**
     * By its key.
     *
     * @throws IllegalArgumentException if there is no such stratum
     */
    public static Stratum keyed(String key) {
        return withKey(key)
                .orElseThrow(() ->
                        new IllegalArgumentException("no such stratum: wanted a key such as 'child-adult gap6-10'"));
    }

    /** By its key, if there is such a stratum. */
    public static Optional<Stratum> withKey(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /** Such as {@code child-adult gap6-10}, or {@code adult-adult gap0-2 weak}, in histograms. */
    public String key() {
        return "%s gap%s %s"
                .formatted(party.label(), gap.label(), quality.label())
                .stripTrailing();
    }

    /** Such as {@code child-adult, 6-10 years apart}, or {@code adult-adult, 0-2 years apart, one face weak}. */
    public String label() {
        String ages = "%s, %s years apart".formatted(party.label(), gap.label());
        return quality == PairQuality.USUAL ? ages : ages + ", " + quality.words();
    }

    @Override
    public int compareTo(Stratum other) {
        return ORDER.compare(this, other);
    }
}
