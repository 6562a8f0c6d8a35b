package org.matcher.gallery;

/**
 * A face found.
 *
 * @param score cosine, -1..1
 */
public record Hit(FaceId id, float score) {}
