package org.matcher.api;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds percentages beside words of certainty: a score, or evidence, is never told as one. */
public final class Certainty {
    private static final String PERCENTAGE = "(?:\\d\\s*(?:%|&#37;|&percnt;|per ?cent))";
    private static final String WORD =
            "(?:certain|confiden|sure\\b|likel|probab|chance|match|similar|identical|same person|one person|weight|score)";
    private static final String NEAR = "(?:[^.;|\"]|\\.(?=\\d)){0,60}"; // within a sentence or a value
    private static final Pattern SAID =
            Pattern.compile("%1$s%3$s%2$s|%2$s%3$s%1$s".formatted(PERCENTAGE, WORD, NEAR), Pattern.CASE_INSENSITIVE);

    private Certainty() {}

    public static void assertNone(String text) {
        assertFalse(text.isEmpty(), "there is nothing to look at");
        Matcher said = SAID.matcher(text);
        assertFalse(said.find(), () -> "a percentage of certainty: " + said.group());
    }
}
