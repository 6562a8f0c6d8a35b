package org.matcher.api.v1;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a scraped image was seen, as told by the crawler. */
record SourceView(
        @Nullable String crawl,
        @Nullable URI sourceUrl,
        @Nullable URI pageUrl,
        @Nullable Instant crawledAt) {}
