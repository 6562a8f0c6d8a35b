package org.matcher.evidence.alert;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.matcher.evidence.Stratum;
import org.matcher.evidence.age.CrawlAges;

/**
 * Which share of all comparisons falls into which stratum.
 *
 * @param shares above 0, together 1; absent strata do not occur
 */
public record Composition(NavigableMap<Stratum, Double> shares) {
    private static final double STEPS_PER_YEAR = 4;
    private static final double ROUNDING = 1e-6;

    /** Copies; checks the sum. */
    public Composition {
        double sum = 0;
        for (double share : shares.values()) {
            if (!(share > 0)) { // no NaN
                throw new IllegalArgumentException("a share is above 0, got " + share);
            }
            sum += share;
        }
        if (!(Math.abs(sum - 1) < ROUNDING)) {
            throw new IllegalArgumentException("shares add up to 1, got " + sum);
        }
        shares = Collections.unmodifiableNavigableMap(new TreeMap<>(shares));
    }

    /**
     * Of references of known ages against a crawl.
     *
     * @param referenceYears age in each reference photo, at least one, 0 to 110
     */
    public static Composition of(List<Double> referenceYears, CrawlAges crawl) {
        if (referenceYears.isEmpty()) {
            throw new IllegalArgumentException("a composition needs the age of at least one reference");
        }
        NavigableMap<Stratum, Double> shares = new TreeMap<>();
        for (double reference : referenceYears) {
            if (!(reference >= 0 && reference <= 110)) { // no NaN
                throw new IllegalArgumentException("ages are 0 to 110 years, got " + reference);
            }
            for (CrawlAges.Band band : crawl.bands()) {
                addBand(shares, reference, band, referenceYears.size());
            }
        }
        return new Composition(shares);
    }

    private static void addBand(Map<Stratum, Double> shares, double reference, CrawlAges.Band band, int references) {
        int steps = (int) ((band.toYears() - band.fromYears()) * STEPS_PER_YEAR);
        for (int i = 0; i < steps; i++) {
            double age = band.fromYears() + (i + 0.5) / STEPS_PER_YEAR;
            shares.merge(Stratum.of(reference, age), band.share() / steps / references, Double::sum);
        }
    }
}
