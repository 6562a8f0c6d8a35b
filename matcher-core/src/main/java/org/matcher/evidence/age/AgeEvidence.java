package org.matcher.evidence.age;

import org.matcher.evidence.Weight;

/** What the age that a face shows says of its being the child. Apart from the face score, and it may be switched off. */
public sealed interface AgeEvidence {
    /** One sentence for a person. */
    String words();

    /**
     * A weight.
     *
     * @param log10 log10 of the likelihood ratio, within {@link AgeWeighing#LOW} and {@link AgeWeighing#HIGH}: how much more
     *     the age read is to be expected of the child at these dates than of a stranger in a crawl
     * @param fromYears the child's age on the first possible day of the picture
     * @param toYears and on the last
     */
    record Weighed(double log10, double fromYears, double toYears) implements AgeEvidence {
        /** Finite, ages ordered. */
        public Weighed {
            if (!(AgeWeighing.LOW <= log10 && log10 <= AgeWeighing.HIGH && 0 <= fromYears && fromYears <= toYears)) {
                throw new IllegalArgumentException("log10 LR must lie in [%s, %s] and ages be ordered, got %s, %s to %s"
                        .formatted(AgeWeighing.LOW, AgeWeighing.HIGH, log10, fromYears, toYears));
            }
        }

        @Override
        public String words() {
            Weight weight = Weight.of(log10);
            if (weight == Weight.NONE) {
                return "The age of the face is about as much to be expected of the child as of a stranger.";
            }
            return "The age of the face has %s %s its being the child."
                    .formatted(weight.words(), log10 > 0 ? "for" : "against");
        }
    }

    /** Nothing can be said, for a reason that a person may put right. */
    record Silent(Reason reason) implements AgeEvidence {
        @Override
        public String words() {
            return "The age of the face is not weighed: %s.".formatted(reason.words());
        }
    }

    /** Why nothing is said. */
    enum Reason {
        NO_BIRTH_DATE("the child's date of birth is unknown"),
        NO_SIGHTING_DATE("the date of the picture is unknown"),
        NO_AGE_READ("no age was read from the face"),
        BEFORE_BIRTH("the picture is dated before the child's birth"),
        BEFORE_REFERENCE("the picture is dated before the reference photo"),
        REFERENCE_BEFORE_BIRTH("the reference photo is dated before the child's birth"),
        TOO_OLD("by the dates the person would be older than any face that was measured");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** For a person. */
        public String words() {
            return words;
        }
    }
}
