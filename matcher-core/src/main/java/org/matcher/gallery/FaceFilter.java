package org.matcher.gallery;

import java.util.List;
import java.util.Set;

/** Which faces are searched or deleted: one small tree that each engine compiles and applies before it searches. */
public sealed interface FaceFilter {
    /** Every face. */
    FaceFilter ALL = new All();

    /** Every face. */
    record All() implements FaceFilter {}

    /** These faces. */
    record Ids(Set<FaceId> ids) implements FaceFilter {
        /** Copies. */
        public Ids {
            ids = Set.copyOf(ids);
        }
    }

    /** Faces whose tag has one of these values. */
    record Tag(String name, Set<String> anyOf) implements FaceFilter {
        /** Copies. */
        public Tag {
            anyOf = Set.copyOf(anyOf);
        }
    }

    /** Faces that pass all of these. */
    record And(List<FaceFilter> filters) implements FaceFilter {
        /** Copies. */
        public And {
            filters = List.copyOf(filters);
        }
    }

    /** Faces that do not pass this. */
    record Not(FaceFilter filter) implements FaceFilter {}
}
