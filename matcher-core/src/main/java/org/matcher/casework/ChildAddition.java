package org.matcher.casework;

/** What came of adding a child. */
public sealed interface ChildAddition {
    /** Added now, or earlier with the very same particulars. */
    record Added(Child child, boolean alreadyThere) implements ChildAddition {}

    /** The id is taken by a child with other particulars; nothing was changed. */
    record Taken(Child by) implements ChildAddition {}
}
