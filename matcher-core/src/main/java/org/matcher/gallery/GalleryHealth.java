package org.matcher.gallery;

/**
 * The state of a gallery.
 *
 * <p>{@code lastSequence} never names a face that a killed process would lose. It cannot know of a smaller id that was
 * not handed over yet: who replays from it hands faces over in the order of their ids, or calls {@link
 * Gallery#refresh()} only when no smaller id is still on its way.
 *
 * @param faces searchable faces
 * @param hidden faces that {@link Gallery#hide} took out of the searches
 * @param lastSequence the highest face id durably indexed, 0 if none; what comes after is replayed from the store
 */
public record GalleryHealth(long faces, long hidden, long lastSequence) {}
