package org.matcher.evaluate.openset;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What the search of one probe gave. */
public sealed interface ProbeResult {
    /** The probe. */
    LabelledPicture probe();

    /**
     * The probe's identity is in the gallery.
     *
     * @param score of that identity, -1..1, or normalised; empty if the probe or all pictures of the identity failed to enrol
     * @param rank of that identity, 1 and up; empty beyond {@link Figures#LAST_RANK} and without score
     * @param ageGap years between the probe and the nearest picture of the identity, where the lists say the ages
     */
    record Mated(LabelledPicture probe, OptionalDouble score, OptionalInt rank, OptionalDouble ageGap)
            implements ProbeResult {}

    /**
     * The probe's identity is not in the gallery.
     *
     * @param topScore highest score of any identity or distractor; empty if the probe failed to enrol or nothing else did
     */
    record NonMated(LabelledPicture probe, OptionalDouble topScore) implements ProbeResult {}

    /** The score that decides at a threshold; empty if none. */
    default OptionalDouble decisive() {
        return switch (this) {
            case Mated mated -> mated.score();
            case NonMated nonMated -> nonMated.topScore();
        };
    }
}
