package org.matcher.evidence;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The strata that a comparison may be of. Ages are rarely known to the year, so this is a set: what is said of the
 * comparison must hold in each (see {@link Calibration#evidence}).
 *
 * @param possible at least one
 * @param assumption what the choice rests on, for people
 */
public record Strata(NavigableSet<Stratum> possible, String assumption) {
    private static final double STEP_YEARS = 0.25; // divides every border of Party and AgeGap

    /** Copies; at least one stratum. */
    public Strata {
        if (possible.isEmpty()) {
            throw new IllegalArgumentException("a comparison is of at least one stratum");
        }
        possible = Collections.unmodifiableNavigableSet(new TreeSet<>(possible));
    }

    /** Of two ages known to the year. */
    public static Strata of(Stratum stratum) {
        return new Strata(new TreeSet<>(Set.of(stratum)), "both ages are known");
    }

    /**
     * Every stratum that some pair of the two ages falls into. Symmetric. Ages are tried at their ends and each quarter
     * of a year between.
     */
    public static Strata between(AgeRange one, AgeRange other) {
        Map<Party, Set<AgeGap>> met = new EnumMap<>(Party.class); // cheap, as there may be a quarter of a million pairs
        double[] others = ages(other);
        for (double a : ages(one)) {
            for (double b : others) {
                met.computeIfAbsent(Party.of(a, b), _ -> EnumSet.noneOf(AgeGap.class))
                        .add(AgeGap.of(Math.abs(a - b)));
            }
        }
        NavigableSet<Stratum> possible = new TreeSet<>();
        met.forEach((party, gaps) -> gaps.forEach(gap -> possible.add(new Stratum(party, gap))));
        return new Strata(possible, assumption(one.source(), other.source()));
    }

    private static double[] ages(AgeRange range) {
        int steps = (int) Math.ceil((range.highYears() - range.lowYears()) / STEP_YEARS);
        double[] ages = new double[steps + 1];
        for (int i = 0; i <= steps; i++) {
            ages[i] = Math.min(range.highYears(), range.lowYears() + i * STEP_YEARS);
        }
        return ages;
    }

    private static String assumption(AgeRange.Source one, AgeRange.Source other) {
        if (one == AgeRange.Source.NONE || other == AgeRange.Source.NONE) {
            return "an age is unknown, so what is said holds for every age it may be";
        }
        if (one == AgeRange.Source.FACE || other == AgeRange.Source.FACE) {
            return "an age is read from the face, so what is said holds for the whole span it may lie in";
        }
        if (one == AgeRange.Source.GIVEN || other == AgeRange.Source.GIVEN) {
            return "an age was given in whole years, so what is said holds for that whole year";
        }
        return "both ages are known from dates";
    }
}
