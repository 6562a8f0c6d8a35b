package org.matcher.evidence;

import java.util.Arrays;

/** Who is compared with whom. A child is under {@value #ADULT_YEARS}, whichever of the two faces it is. */
public enum Party {
    CHILD_CHILD("child-child"),
    CHILD_ADULT("child-adult"),
    ADULT_ADULT("adult-adult");

    /** First year of age that is not a child's (United Nations, Convention on the Rights of the Child, 1989, art. 1). */
    public static final int ADULT_YEARS = 18;

    private final String label;

    Party(String label) {
        this.label = label;
    }

    /** The party of two ages in years, 0 or more. */
    public static Party of(double oneYears, double otherYears) {
        boolean one = oneYears >= ADULT_YEARS;
        boolean other = otherYears >= ADULT_YEARS;
        return one && other ? ADULT_ADULT : one || other ? CHILD_ADULT : CHILD_CHILD;
    }

    /**
     * By its label.
     *
     * @throws IllegalArgumentException if there is no such party
     */
    public static Party labelled(String label) {
        return Arrays.stream(values())
                .filter(party -> party.label.equals(label))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("no such party: wanted child-child, child-adult or adult-adult"));
    }

    /** Such as {@code child-adult}, in files, answers and reports. */
    public String label() {
        return label;
    }
}
