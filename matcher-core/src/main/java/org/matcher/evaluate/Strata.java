package org.matcher.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Members of a list by their value in each column that parts it: column, value, members in the list's order. So every
 * stratum has a member.
 */
public final class Strata {
    private Strata() {}

    /** Groups the members by what each says of itself: its value in each column. */
    public static <T> SortedMap<String, SortedMap<String, List<T>>> of(
            List<T> members, Function<? super T, Map<String, String>> values) {
        SortedMap<String, SortedMap<String, List<T>>> strata = new TreeMap<>();
        for (T member : members) {
            values.apply(member)
                    .forEach((column, value) -> strata.computeIfAbsent(column, _ -> new TreeMap<>())
                            .computeIfAbsent(value, _ -> new ArrayList<>())
                            .add(member));
        }
        return strata;
    }

    /** The same strata with something else made of each. */
    public static <T, R> SortedMap<String, SortedMap<String, R>> map(
            SortedMap<String, SortedMap<String, T>> strata, Function<? super T, R> change) {
        SortedMap<String, SortedMap<String, R>> changed = new TreeMap<>();
        strata.forEach((column, byValue) -> {
            SortedMap<String, R> values = new TreeMap<>();
            byValue.forEach((value, members) -> values.put(value, change.apply(members)));
            changed.put(column, values);
        });
        return changed;
    }
}
