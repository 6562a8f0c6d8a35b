package org.matcher.evidence;

import java.util.Optional;

/** What a comparison score is worth. Callers show both kinds; neither hides a candidate. */
public sealed interface Evidence {
    /** The strata that the comparison may be of, and what that rests on. */
    Strata strata();

    /** Version of the calibration. */
    String calibration();

    /** One sentence for a person, without a number. */
    String words();

    /**
     * What is left of it if the score is the highest of as many: a stranger had as many chances, so a ratio above 1 is divided
     * by their number (a union bound), down to 1. No more is said than of one reference that happened to be the best.
     *
     * @param references how many were compared, 1 or more
     */
    Evidence bestOf(int references);

    /**
     * A weight.
     *
     * @param log10 log10 of the likelihood ratio: how much more the score is to be expected if both faces are of one person
     *     than if they are of two. Within [low, high]
     * @param low the least that this calibration supports to say, below 0
     * @param high the most, above 0
     * @param only the strata that it holds for, in words, where it does not hold for all that are possible
     */
    record Weighed(double log10, double low, double high, Strata strata, String calibration, Optional<String> only)
            implements Evidence {
        /** A weight that holds for every possible stratum. */
        public Weighed(double log10, double low, double high, Strata strata, String calibration) {
            this(log10, low, high, strata, calibration, Optional.empty());
        }

        /** Within the bounds. */
        public Weighed {
            if (!(low < 0 && 0 < high && low <= log10 && log10 <= high)) { // no NaN
                throw new IllegalArgumentException(
                        "log10 LR must lie within its bounds, got %s in [%s, %s]".formatted(log10, low, high));
            }
        }

        /** The size of the weight, in either direction. */
        public Weight weight() {
            return Weight.of(log10);
        }

        /** Whether more could not be said with this calibration. */
        public boolean atBound() {
            return log10 == low || log10 == high;
        }

        @Override
        public Evidence bestOf(int references) {
            if (references == 1 || log10 <= 0) {
                return this;
            }
            String assumption = "%s; the best of %d references, so the ratio is divided by that number"
                    .formatted(strata.assumption(), references);
            return new Weighed(
                    Math.max(0, log10 - Math.log10(references)),
                    low,
                    high,
                    strata.because(assumption),
                    calibration,
                    only);
        }

        @Override
        public String words() {
            Weight weight = weight();
            String the = only.map("If the comparison is %s, the"::formatted).orElse("The");
            if (weight == Weight.NONE) {
                return the
                        + " score is about as much to be expected if both faces are of one person as if they are of two.";
            }
            return "%s score has %s %s the faces being of one person%s."
                    .formatted(
                            the,
                            weight.words(),
                            log10 > 0 ? "for" : "against",
                            atBound() ? "; this is all that the calibration can support" : "");
        }
    }

    /** No weight can be given; the score and the pictures stand alone. */
    record NotCalibrated(String reason, Strata strata, String calibration) implements Evidence {
        @Override
        public Evidence bestOf(int references) {
            return this;
        }

        @Override
        public String words() {
            return "Not calibrated: %s.".formatted(reason);
        }
    }
}
