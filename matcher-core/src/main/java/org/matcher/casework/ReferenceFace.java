package org.matcher.casework;

/** A reference with its face, as the watch-list needs it. */
public record ReferenceFace(Reference reference, StoredFace face) {}
