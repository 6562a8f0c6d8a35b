package org.matcher.api.v1;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next cursor of the part that follows; absent at the end
 */
record Page<T>(List<T> items, @Nullable String next) {
    static final int MOST = 500;
    static final int USUAL = 100;

    /** A page of what was asked for with one more than its limit, to see whether more follows. */
    static <S, T> Page<T> of(List<S> oneMore, int limit, Function<S, T> view, Function<S, String> cursor) {
        List<S> shown = oneMore.subList(0, Math.min(limit, oneMore.size()));
        return new Page<>(
                shown.stream().map(view).toList(), oneMore.size() > limit ? cursor.apply(shown.getLast()) : null);
    }
}
