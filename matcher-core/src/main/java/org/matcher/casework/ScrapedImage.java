package org.matcher.casework;

import java.time.Instant;
import org.matcher.image.ImageFormat;
import org.matcher.image.ImageId;
import org.matcher.image.ImageMetadata;

/** A scraped image that was taken in. */
public record ScrapedImage(
        ImageId id,
        ImageFormat format,
        int width,
        int height,
        ImageMetadata metadata,
        Provenance provenance,
        Instant receivedAt) {}
