package org.matcher.evidence;

/**
 * Where scores are from.
 *
 * @param name such as {@code fg-net}, 1 to 40 of {@code a-z 0-9 . -}
 * @param persons how many persons are in the pictures, 2 to 10 million. Pairs of pictures outnumber persons by far and are
 *     not independent, so what the data support is counted in persons
 * @param about what it is, how the pairs were made, what it does not say
 */
public record ScoreSource(String name, int persons, String about) {
    private static final int MAX_PERSONS = 10_000_000;
    private static final int MAX_ABOUT = 2000;

    /** Checks every component. */
    public ScoreSource {
        if (!name.matches("[a-z0-9.-]{1,40}")) {
            throw new IllegalArgumentException("a source's name is 1 to 40 of a-z 0-9 . -");
        }
        if (persons < 2 || persons > MAX_PERSONS) {
            throw new IllegalArgumentException("a source has 2 to %d persons, got %d".formatted(MAX_PERSONS, persons));
        }
        if (about.isBlank() || about.length() > MAX_ABOUT) {
            throw new IllegalArgumentException("a source is described in 1 to %d characters".formatted(MAX_ABOUT));
        }
    }

    /** Pairs of two persons, each pair of persons counted once. */
    long personPairs() {
        return (long) persons * (persons - 1) / 2;
    }
}
