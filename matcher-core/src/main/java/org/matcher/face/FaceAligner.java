package org.matcher.face;

import org.matcher.image.DecodedImage;

/** Warps a face onto the ArcFace template, once, from the original pixels. Stateless and thread-safe. */
public final class FaceAligner {
    /** The crop of one face. Pixels from beyond the picture's border are black. */
    public AlignedFace align(DecodedImage image, Landmarks landmarks) {
        throw new UnsupportedOperationException();
    }
}
