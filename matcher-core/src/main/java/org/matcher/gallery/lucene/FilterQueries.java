package org.matcher.gallery.lucene;

import java.util.List;
import java.util.Set;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.matcher.gallery.FaceFilter;
import org.matcher.gallery.FaceId;

/** Compiles filters; {@link FaceFilter#passes} says what they mean. */
final class FilterQueries {
    private FilterQueries() {}

    static Query compile(FaceFilter filter) {
        return switch (filter) {
            case FaceFilter.All _ -> MatchAllDocsQuery.INSTANCE;
            case FaceFilter.Ids(Set<FaceId> ids) -> ids(ids);
            case FaceFilter.Tag(String name, Set<String> anyOf) ->
                new TermInSetQuery(
                        FaceDocuments.TAG,
                        anyOf.stream()
                                .map(value -> new BytesRef(FaceDocuments.tag(name, value)))
                                .toList());
            case FaceFilter.Range(String name, double from, double to) ->
                DoubleField.newRangeQuery(FaceDocuments.number(name), from, to);
            case FaceFilter.And(List<FaceFilter> filters) -> and(filters);
            case FaceFilter.Not(FaceFilter inner) ->
                new BooleanQuery.Builder()
                        .add(MatchAllDocsQuery.INSTANCE, BooleanClause.Occur.FILTER)
                        .add(compile(inner), BooleanClause.Occur.MUST_NOT)
                        .build();
        };
    }

    static Query ids(Set<FaceId> ids) {
        return new TermInSetQuery(
                FaceDocuments.ID, ids.stream().map(FaceDocuments::idBytes).toList());
    }

    private static Query and(List<FaceFilter> filters) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(MatchAllDocsQuery.INSTANCE, BooleanClause.Occur.FILTER);
        filters.forEach(filter -> all.add(compile(filter), BooleanClause.Occur.FILTER));
        return all.build();
    }
}
