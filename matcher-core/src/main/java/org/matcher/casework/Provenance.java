package org.matcher.casework;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** Where a scraped image came from. All as told by the crawler; nothing here is ever fetched. */
public record Provenance(
        Optional<String> crawl, Optional<URI> sourceUrl, Optional<URI> pageUrl, Optional<Instant> crawledAt) {
    /** Nothing known. */
    public static final Provenance UNKNOWN =
            new Provenance(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
