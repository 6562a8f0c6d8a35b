package org.matcher.casework;

import java.util.regex.Pattern;

/** A child's pseudonym: chosen by the case team or made by Matcher; never a name. Stands in URLs and reports. */
public record ChildId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /** Checks the form. */
    public ChildId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("child id must be 1 to 64 of A-Z a-z 0-9 . _ -");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
