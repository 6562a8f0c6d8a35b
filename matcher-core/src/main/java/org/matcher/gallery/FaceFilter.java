package org.matcher.gallery;

import java.util.List;
import java.util.Set;

/** Which faces are searched or deleted: one small tree that each engine compiles and applies before it searches. */
public sealed interface FaceFilter {
    /** Every face. */
    FaceFilter ALL = new All();

    /** What the filter means, face by face: engines that compile it must agree. Allocates nothing. */
    boolean passes(FaceId id, Attributes attributes);

    /** Every face. */
    record All() implements FaceFilter {
        @Override
        public boolean passes(FaceId id, Attributes attributes) {
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
        public boolean passes(FaceId id, Attributes attributes) {
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
        public boolean passes(FaceId id, Attributes attributes) {
            String value = attributes.tags().get(name);
            return value != null && anyOf.contains(value);
        }
    }

    /**
     * Faces whose number is at least {@code from} and at most {@code to}. A face without the number does not pass: to keep
     * those, ask for {@link Not} of what is outside.
     *
     * @param from not NaN; negative infinity for no lower end
     * @param to not NaN, not below {@code from}; infinity for no upper end
     */
    record Range(String name, double from, double to) implements FaceFilter {
        /** Checks the name and the ends. */
        public Range {
            Attributes.requireName(name);
            if (!(from <= to)) { // no NaN
                throw new IllegalArgumentException(
                        "a range goes from a number up to one that is not lower, got %s to %s".formatted(from, to));
            }
            from += 0.0; // no -0, which some engines put below 0
            to += 0.0;
        }

        @Override
        public boolean passes(FaceId id, Attributes attributes) {
            Double number = attributes.numbers().get(name);
            return number != null && number >= from && number <= to;
        }
    }

    /** Faces that pass all of these; of none: every face. */
    record And(List<FaceFilter> filters) implements FaceFilter {
        /** Copies. */
        public And {
            filters = List.copyOf(filters);
        }

        @Override
        public boolean passes(FaceId id, Attributes attributes) {
            for (int i = 0; i < filters.size(); i++) { // by number: no iterator for every face
                if (!filters.get(i).passes(id, attributes)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Faces that do not pass this. */
    record Not(FaceFilter filter) implements FaceFilter {
        @Override
        public boolean passes(FaceId id, Attributes attributes) {
            return !filter.passes(id, attributes);
        }
    }
}
