package org.matcher.image;

/** The picture formats that are decoded; told from the bytes, never from a file's name. */
public enum ImageFormat {
    JPEG,
    PNG,
    WEBP,
    BMP,
    TIFF,
    /** The first frame only. */
    GIF
}
