package org.matcher.gallery;

/**
 * The state of a gallery.
 *
 * @param faces searchable faces
 * @param lastSequence the highest face id durably indexed, 0 if none; what comes after is replayed from the store
 */
public record GalleryHealth(long faces, long lastSequence) {}
