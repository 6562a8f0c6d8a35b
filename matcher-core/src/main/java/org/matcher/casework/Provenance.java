package org.matcher.casework;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a scraped image came from. All as told by the crawler; nothing here is ever fetched.
 *
 * @param crawl the crawl's name: 1 to 200 characters, none of them a control character
 * @param sourceUrl of the image itself
 * @param pageUrl of the page that showed it
 * @param crawledAt when it was fetched, in the years 1 to 9999
 */
public record Provenance(
        Optional<String> crawl, Optional<URI> sourceUrl, Optional<URI> pageUrl, Optional<Instant> crawledAt) {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    /** Nothing known. */
    public static final Provenance UNKNOWN =
            new Provenance(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** In range, so that every store can keep it. */
    public Provenance {
        if (crawl.filter(name ->
                        name.isEmpty() || name.length() > 200 || name.chars().anyMatch(Character::isISOControl))
                .isPresent()) {
            throw new IllegalArgumentException("crawl name must be 1 to 200 characters, none a control character");
        }
        if (crawledAt.filter(at -> at.isBefore(FIRST) || !at.isBefore(END)).isPresent()) {
            throw new IllegalArgumentException("crawledAt must lie in the years 1 to 9999, got " + crawledAt.get());
        }
    }
}
