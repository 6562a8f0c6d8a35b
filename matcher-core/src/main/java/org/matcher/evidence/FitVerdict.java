package org.matcher.evidence;

import java.util.Iterator;

/** Whether a reference resembles the others of its child: what its comparisons with them say together. Acted upon by nobody. */
public enum FitVerdict {
    /** There is nothing to compare with. */
    ONLY_REFERENCE("only-reference", "It is the child's only reference."),
    /** At least one comparison speaks for one person. */
    FITS("fits", "It resembles another reference of the child."),
    /** None speaks for one person, and not all that can be weighed speak against it. */
    INCONCLUSIVE(
            "inconclusive",
            "The scores with the child's other references say little either way: look at them side by side."),
    /** Every comparison that tells something speaks against one person, or scores no higher than most strangers do. */
    MAYBE_ANOTHER_PERSON(
            "maybe-another-person",
            "Maybe another person: it resembles none of the child's other references. Look at them side by side."),
    /** No comparison can be weighed. */
    NOT_CALIBRATED("not-calibrated", "The comparisons with the other references are not calibrated: see the scores.");

    private final String code;
    private final String words;

    FitVerdict(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** For programs. */
    public String code() {
        return code;
    }

    /** For a person. */
    public String words() {
        return words;
    }

    /**
     * Of the comparisons with each other reference, in any order; none is asked for after one that speaks for one person. One that
     * has no weight because a face is poor tells nothing, so it cannot silence the others.
     */
    public static FitVerdict of(Iterable<Likeness> comparisons) {
        Iterator<Likeness> left = comparisons.iterator();
        if (!left.hasNext()) {
            return ONLY_REFERENCE;
        }
        boolean anyWeighed = false;
        boolean allAgainst = true;
        while (left.hasNext()) {
            switch (left.next()) {
                case FOR -> {
                    return FITS;
                }
                case AGAINST -> anyWeighed = true;
                case EITHER -> {
                    anyWeighed = true;
                    allAgainst = false;
                }
                case UNTOLD -> {}
            }
        }
        if (!anyWeighed) {
            return NOT_CALIBRATED;
        }
        return allAgainst ? MAYBE_ANOTHER_PERSON : INCONCLUSIVE;
    }
}
