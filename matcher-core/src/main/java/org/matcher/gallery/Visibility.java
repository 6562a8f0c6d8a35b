package org.matcher.gallery;

/** When a change is seen by searches. */
public enum Visibility {
    /** Before the call returns. */
    NOW,
    /** At the next {@link Gallery#refresh()}, or soon by itself. */
    SOON
}
