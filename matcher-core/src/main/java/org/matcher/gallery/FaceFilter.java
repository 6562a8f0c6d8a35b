package org.matcher.gallery;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which faces are searched or deleted: one small tree that each engine compiles and applies before it searches. */
public sealed interface FaceFilter {
    /** Every face. */
    FaceFilter ALL = new All();

    /** What the filter means, face by face: engines that compile it must agree. */
    boolean passes(FaceId id, Map<String, String> tags);

    /** Every face. */
    record All() implements FaceFilter {
        @Override
        public boolean passes(FaceId id, Map<String, String> tags) {
            return true;
        }
    }

    /** These faces; not all of them need be in the gallery. */
    record Ids(Set<FaceId> ids) implements FaceFilter {
        /** Copies. */
        public Ids {
            ids = Set.copyOf(ids);
        }

        @Override
        public boolean passes(FaceId id, Map<String, String> tags) {
            return ids.contains(id);
        }
    }

    /** Faces whose tag has one of these values. A face without the tag does not pass. */
    record Tag(String name, Set<String> anyOf) implements FaceFilter {
        /** Copies. */
        public Tag {
            anyOf = Set.copyOf(anyOf);
        }

        @Override
        public boolean passes(FaceId id, Map<String, String> tags) {
            String value = tags.get(name);
            return value != null && anyOf.contains(value);
        }
    }

    /** Faces that pass all of these; of none: every face. */
    record And(List<FaceFilter> filters) implements FaceFilter {
        /** Copies. */
        public And {
            filters = List.copyOf(filters);
        }

        @Override
        public boolean passes(FaceId id, Map<String, String> tags) {
            for (FaceFilter filter : filters) {
                if (!filter.passes(id, tags)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Faces that do not pass this. */
    record Not(FaceFilter filter) implements FaceFilter {
        @Override
        public boolean passes(FaceId id, Map<String, String> tags) {
            return !filter.passes(id, tags);
        }
    }
}
