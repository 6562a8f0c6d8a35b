package org.matcher.casework;

import java.util.Optional;

/**
 * A face in a scraped image, as the index of sightings needs it.
 *
 * @param crawl of the image's first provenance
 */
public record Sighting(StoredFace face, Optional<String> crawl) {}
