package org.matcher.evidence;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.matcher.face.quality.Verdict;

/**
 * The strata that a comparison may be of. Ages are rarely known to the year, so this is a set: what is said of the
 * comparison must hold in each (see {@link Calibration#evidence}).
 *
 * @param possible at least one
 * @param quality of the two faces, as far as it is known; what is said takes it into account ({@link #toldApart})
 * @param assumption what the choice rests on, for people
 */
public record Strata(NavigableSet<Stratum> possible, PairQuality quality, String assumption) {
    private static final double STEP_YEARS = 0.25; // divides every border of Party and AgeGap

    /** Copies; at least one stratum. */
    public Strata {
        if (possible.isEmpty()) {
            throw new IllegalArgumentException("a comparison is of at least one stratum");
        }
        possible = Collections.unmodifiableNavigableSet(new TreeSet<>(possible));
    }

    /** Of usual photographs. */
    public Strata(NavigableSet<Stratum> possible, String assumption) {
        this(possible, PairQuality.USUAL, assumption);
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

    /** The same comparison of two faces of such quality. */
    public Strata of(PairQuality other) {
        return new Strata(possible, other, assumption);
    }

    /** The same comparison of two faces, where one of unknown quality counts as good and is said. */
    public Strata of(Optional<Verdict> one, Optional<Verdict> other) {
        Strata told = of(PairQuality.of(one, other));
        return one.isEmpty() || other.isEmpty()
                ? told.because(assumption + "; the quality of a face is not known")
                : told;
    }

    /** The same, resting on this. */
    public Strata because(String other) {
        return new Strata(possible, quality, other);
    }

    /**
     * The strata whose scores stand for this comparison. One of this quality where it is known. Else, if one of the faces is good,
     * that of usual photographs: strangers reach no higher scores then. If none is, an unknown one: nothing stands for it.
     *
     * @param known the strata that are told apart by quality
     */
    public NavigableSet<Stratum> toldApart(Predicate<Stratum> known) {
        NavigableSet<Stratum> told = new TreeSet<>();
        for (Stratum ages : possible) {
            Stratum own = ages.of(quality);
            told.add(known.test(own) || !quality.oneGood() ? own : ages.of(PairQuality.USUAL));
        }
        return told;
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
