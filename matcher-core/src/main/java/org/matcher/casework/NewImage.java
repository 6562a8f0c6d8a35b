package org.matcher.casework;

import java.util.List;
import org.matcher.embed.ModelId;

/** A scraped image to keep with the faces that a model found in it, possibly none. */
public record NewImage(ScrapedImage image, ModelId model, List<NewFace> faces) {
    /** Copies the list. */
    public NewImage {
        faces = List.copyOf(faces);
    }
}
