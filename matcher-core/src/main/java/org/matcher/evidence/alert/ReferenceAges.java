package org.matcher.evidence.alert;

import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import org.matcher.evidence.Stratum;
import org.matcher.evidence.age.CrawlAges;

/**
 * How old the children are in the reference photos. Only the proportions of the bands count; within one, ages are even.
 *
 * @param bands at least one; they do not overlap
 */
public record ReferenceAges(List<Band> bands) {
    /** How it is written. */
    public static final String FORM = "0-3:20,4-7:30 (first and last year of age, references)";

    private static final int MAX_YEARS = 109; // the last year of age that a face was measured in
    private static final long MAX_REFERENCES = 10_000_000;
    private static final int MAX_BANDS = 200;
    private static final Pattern BAND = Pattern.compile("(\\d{1,3})(?:-(\\d{1,3}))?:(\\d{1,8})");
    private static final int STEPS_PER_YEAR = 4;

    /**
     * References of these ages.
     *
     * @param firstYear of age
     * @param lastYear of age, included: 0 to 3 is from birth to the fourth birthday
     * @param references 1 to 10 million
     */
    public record Band(int firstYear, int lastYear, long references) {
        /** Ordered, within a person's life, not empty. */
        public Band {
            if (firstYear < 0 || lastYear < firstYear || lastYear > MAX_YEARS) {
                throw new IllegalArgumentException("ages are ordered within 0 to %d years, got %d to %d"
                        .formatted(MAX_YEARS, firstYear, lastYear));
            }
            if (references < 1 || references > MAX_REFERENCES) {
                throw new IllegalArgumentException(
                        "a band of ages has 1 to %d references, got %d".formatted(MAX_REFERENCES, references));
            }
        }

        private List<Double> years() {
            int steps = (lastYear - firstYear + 1) * STEPS_PER_YEAR;
            return DoubleStream.iterate(0, i -> i < steps, i -> i + 1)
                    .map(i -> firstYear + (i + 0.5) / STEPS_PER_YEAR)
                    .boxed()
                    .toList();
        }
    }

    /** Copies; refuses bands that overlap. */
    public ReferenceAges {
        bands = List.copyOf(bands);
        if (bands.isEmpty() || bands.size() > MAX_BANDS) {
            throw new IllegalArgumentException(
                    "ages are given in 1 to %d bands, got %d".formatted(MAX_BANDS, bands.size()));
        }
        boolean[] taken = new boolean[MAX_YEARS + 1];
        for (Band band : bands) {
            for (int year = band.firstYear; year <= band.lastYear; year++) {
                if (taken[year]) {
                    throw new IllegalArgumentException("age %d is in two bands".formatted(year));
                }
                taken[year] = true;
            }
        }
    }

    /**
     * Reads {@value #FORM}; a single year needs no hyphen.
     *
     * @throws IllegalArgumentException if it is not of that form; does not repeat the text
     */
    public static ReferenceAges parse(String text) {
        return new ReferenceAges(Arrays.stream(text.strip().split(",", -1))
                .map(ReferenceAges::band)
                .toList());
    }

    private static Band band(String text) {
        Matcher parts = BAND.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("ages are written as " + FORM);
        }
        int first = Integer.parseInt(parts.group(1));
        int last = parts.group(2) == null ? first : Integer.parseInt(parts.group(2));
        return new Band(first, last, Long.parseLong(parts.group(3)));
    }

    /** Which strata comparisons of these references with a crawl fall into. */
    public Composition against(CrawlAges crawl) {
        double all = bands.stream().mapToLong(Band::references).sum();
        NavigableMap<Stratum, Double> shares = new TreeMap<>();
        for (Band band : bands) {
            Composition.of(band.years(), crawl)
                    .shares()
                    .forEach((stratum, share) -> shares.merge(stratum, share * band.references() / all, Double::sum));
        }
        return new Composition(shares);
    }
}
