package org.matcher.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * What a net is fed. Bytes 0..255 always; a net that wants other values brings its own normalisation inside, so that
 * there is one place where it can be right.
 *
 * @param side width and height in pixels; null for a net that takes any size
 * @param colours order of the channels
 * @param normalisation {@code none}: what happens to the bytes before the net sees them
 */
@JsonIgnoreProperties(ignoreUnknown = false)
public record ModelInput(@Nullable Integer side, Colours colours, String normalisation) {
    /** Order of a pixel's three bytes. */
    public enum Colours {
        /** Blue first, as OpenCV has it. */
        BGR,
        /** Red first. */
        RGB
    }

    /** Checks what the net asks for against what Matcher can give. */
    public ModelInput {
        if (side != null && (side < 1 || side > 4096)) {
            throw new IllegalArgumentException("input.side must be 1 to 4096 px, got " + side);
        }
        ModelManifest.requirePresent(colours, "input.colours");
        if (!"none".equals(normalisation)) {
            throw new IllegalArgumentException(
                    "input.normalisation must be 'none', got '%s': put it into the net".formatted(normalisation));
        }
    }
}
