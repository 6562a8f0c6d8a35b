package org.matcher.embed;

import java.util.regex.Pattern;

/**
 * What made a template: net, preprocessing, age subspace and read-out, each with its version. Templates with different
 * model ids are never compared.
 *
 * @param value 1 to 100 of {@code a-z 0-9 . _ -}, such as {@code fr-feature-1.age5-1}
 */
public record ModelId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");

    /** Checks the form. */
    public ModelId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("model id must be 1 to 100 of a-z 0-9 . _ -");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
