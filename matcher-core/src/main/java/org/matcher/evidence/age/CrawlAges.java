package org.matcher.evidence.age;

import java.util.List;

/**
 * How old the strangers in a crawl are: shares by bands of ages, even within a band.
 *
 * @param bands in rising order without gaps, beginning at 0; shares add up to 1
 */
public record CrawlAges(List<Band> bands) {
    /**
     * A broad guess for want of a count: a quarter children, evenly by year of age, and adults mostly of 18 to 50. It is an
     * assumption of this product, not a measurement; a team that knows its crawls gives its own.
     */
    public static final CrawlAges BROAD = new CrawlAges(
            List.of(new Band(0, 18, 0.25), new Band(18, 30, 0.30), new Band(30, 50, 0.30), new Band(50, 90, 0.15)));

    private static final double ROUNDING = 1e-6;

    /** Strangers from one age up to, not including, another, in years. */
    public record Band(int fromYears, int toYears, double share) {
        /** At least a year wide, share above 0: no age is impossible. */
        public Band {
            if (fromYears < 0 || toYears <= fromYears || toYears > AgeReadoutModel.MAX_YEARS) {
                throw new IllegalArgumentException("a band is at least a year wide within 0 to %d, got %d to %d"
                        .formatted(AgeReadoutModel.MAX_YEARS, fromYears, toYears));
            }
            if (!(share > 0 && share <= 1)) { // no NaN
                throw new IllegalArgumentException("a band's share lies in (0, 1], got " + share);
            }
        }

        /** Share of strangers per year of age. */
        double density() {
            return share / (toYears - fromYears);
        }
    }

    /** Copies; checks order and sum. */
    public CrawlAges {
        bands = List.copyOf(bands);
        int end = 0;
        double sum = 0;
        for (Band band : bands) {
            if (band.fromYears != end) {
                throw new IllegalArgumentException("a band begins at %d, wanted %d".formatted(band.fromYears, end));
            }
            end = band.toYears;
            sum += band.share;
        }
        if (!(Math.abs(sum - 1) < ROUNDING)) {
            throw new IllegalArgumentException("shares add up to 1, got " + sum);
        }
    }
}
