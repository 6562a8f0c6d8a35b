package org.matcher.evidence;

import java.util.Arrays;
import java.util.Optional;
import org.matcher.face.quality.Verdict;

/**
 * How good the two faces of a comparison are. A poor face lowers the scores of one person and leaves those of strangers as they
 * are; two poor faces of strangers resemble each other (measured with adults, docs/evidence.md). So with one poor face a
 * calibration of usual photographs may be relied on for what it says for one person, with two it may not.
 */
public enum PairQuality {
    /** Photographs as they come in the data of a calibration, mostly good; also where a quality is not known. */
    USUAL("", ""),
    ONE_WEAK("weak", "one face weak"),
    ONE_NOT_SEARCHABLE("not-searchable", "one face not searchable"),
    BOTH_WEAK("both-weak", "both faces weak"),
    /** Neither is good and at least one is not searchable. */
    BOTH_NOT_SEARCHABLE("both-not-searchable", "neither face good, one not searchable");

    private final String label;
    private final String words;

    PairQuality(String label, String words) {
        this.label = label;
        this.words = words;
    }

    /** Of two faces; a quality that is not known counts as good. */
    public static PairQuality of(Optional<Verdict> one, Optional<Verdict> other) {
        Verdict first = one.orElse(Verdict.GOOD);
        Verdict second = other.orElse(Verdict.GOOD);
        boolean unsearchable = first == Verdict.NOT_SEARCHABLE || second == Verdict.NOT_SEARCHABLE;
        if (first != Verdict.GOOD && second != Verdict.GOOD) {
            return unsearchable ? BOTH_NOT_SEARCHABLE : BOTH_WEAK;
        }
        if (unsearchable) {
            return ONE_NOT_SEARCHABLE;
        }
        return first == second ? USUAL : ONE_WEAK;
    }

    /**
     * By its label.
     *
     * @throws IllegalArgumentException if there is no such quality
     */
    public static PairQuality labelled(String label) {
        return Arrays.stream(values())
                .filter(quality -> quality.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no such quality: wanted weak, not-searchable, both-weak or both-not-searchable"));
    }

    /** Such as {@code both-weak}, in files and answers; empty for {@link #USUAL}. */
    public String label() {
        return label;
    }

    /** For a person; empty for {@link #USUAL}. */
    public String words() {
        return words;
    }

    /** Whether one of the faces is good, as far as it is known. */
    public boolean oneGood() {
        return this == USUAL || this == ONE_WEAK || this == ONE_NOT_SEARCHABLE;
    }
}
