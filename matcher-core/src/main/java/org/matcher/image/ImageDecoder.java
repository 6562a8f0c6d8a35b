package org.matcher.image;

/** Decodes one file. Thread-safe. */
public final class ImageDecoder {
    private final ImageLimits limits;

    /** A decoder that refuses what is over the limits. */
    public ImageDecoder(ImageLimits limits) {
        this.limits = limits;
    }

    /** Sniffs, checks the header against the limits, decodes, applies the EXIF turn. Never throws for bad bytes. */
    public Decoding decode(byte[] bytes) {
        throw new UnsupportedOperationException("limits " + limits);
    }
}
