package org.matcher.casework;

import java.util.List;

/**
 * A scraped image with its faces, in the order of detection.
 *
 * @param alreadyThere the image was taken in before, under the same model
 */
public record StoredImage(ScrapedImage image, List<StoredFace> faces, boolean alreadyThere) {
    /** Copies the list. */
    public StoredImage {
        faces = List.copyOf(faces);
    }
}
