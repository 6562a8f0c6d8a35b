package org.matcher.gallery;

import java.util.HashMap;
import java.util.Map;

/**
 * What filters ask a face for: keyword tags, such as {@code crawl}, and numbers, such as a time or an age. Use the same few
 * names for all faces of a gallery: an engine may keep a structure per name of a number. Which names sightings bear says
 * {@link SightingAttributes}.
 *
 * @param tags by name, of 1 to 100 characters; a value has at most 8,000
 * @param numbers by name, of 1 to 100 characters; finite
 */
public record Attributes(Map<String, String> tags, Map<String, Double> numbers) {
    /** Neither tags nor numbers. */
    public static final Attributes NONE = new Attributes(Map.of(), Map.of());

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TAG_VALUE = 8_000;

    /**
     * Copies.
     *
     * @throws IllegalArgumentException if a name or a tag's value is too long, a name is empty, or a number is not finite
     */
    public Attributes {
        tags = Map.copyOf(tags);
        tags.forEach(Attributes::requireTag);
        numbers = copyOf(numbers);
    }

    /** Tags alone. */
    public static Attributes ofTags(Map<String, String> tags) {
        return new Attributes(tags, Map.of());
    }

    static void requireName(String name) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("an attribute's name has 1 to %d characters, got %d: shorten it"
                    .formatted(LONGEST_NAME, name.length()));
        }
    }

    private static void requireTag(String name, String value) {
        requireName(name);
        if (value.length() > LONGEST_TAG_VALUE) {
            throw new IllegalArgumentException("a tag's value has at most %d characters, got %d: shorten it"
                    .formatted(LONGEST_TAG_VALUE, value.length()));
        }
    }

    private static Map<String, Double> copyOf(Map<String, Double> numbers) {
        Map<String, Double> copy = new HashMap<>();
        numbers.forEach((name, number) -> {
            requireName(name);
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException(
                        "an attribute must be finite, got %s: leave out what is not known".formatted(number));
            }
            copy.put(name, number + 0.0); // no -0, which some engines put below 0
        });
        return Map.copyOf(copy);
    }
}
