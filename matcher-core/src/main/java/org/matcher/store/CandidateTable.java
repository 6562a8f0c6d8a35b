package org.matcher.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.matcher.casework.Candidate;
import org.matcher.casework.CandidateQuery;
import org.matcher.casework.ChildId;
import org.matcher.casework.Reference;
import org.matcher.embed.ModelId;
import org.matcher.gallery.FaceId;
import org.matcher.gallery.fusion.FusedScore;
import org.matcher.image.ImageId;

/** Rows of {@code candidate}. */
final class CandidateTable {
    private CandidateTable() {}

    /** Adds a candidate, or gives the one that is there these scores. */
    static Candidate put(Handle handle, Reference best, FaceId sighting, FusedScore scores, Instant createdAt) {
        handle.createUpdate("""
                INSERT INTO candidate (child, sighting, reference, score, best_score, compared, created_at)
                VALUES (:child, :sighting, :reference, :score, :bestScore, :compared, :createdAt)
                ON CONFLICT (child, sighting) DO UPDATE
                SET score = excluded.score, reference = excluded.reference,
                    best_score = excluded.best_score, compared = excluded.compared""")
                .bind("child", best.child().value())
                .bind("sighting", sighting.value())
                .bind("reference", best.face().value())
                .bind("score", scores.fused())
                .bind("bestScore", scores.best())
                .bind("compared", scores.references())
                .bind("createdAt", Instants.toMicros(createdAt))
                .execute();
        return handle.createQuery("SELECT * FROM candidate WHERE child = :child AND sighting = :sighting")
                .bind("child", best.child().value())
                .bind("sighting", sighting.value())
                .map(Rows.of((row, _) -> candidate(row)))
                .one();
    }

    /** Of one image's faces, best score first. */
    static List<Candidate> ofImage(Handle handle, ImageId image, ModelId model) {
        return handle.createQuery("""
                SELECT candidate.* FROM candidate JOIN face ON face.id = candidate.sighting
                WHERE face.role = 'sighting' AND face.image = :image AND face.model = :model
                ORDER BY candidate.score DESC, candidate.id""")
                .bind("image", image.sha256())
                .bind("model", model.value())
                .map(Rows.of((row, _) -> candidate(row)))
                .list();
    }

    static List<Candidate> list(Handle handle, CandidateQuery query) {
        StringBuilder where = new StringBuilder("score >= :minScore");
        query.child().ifPresent(_ -> where.append(" AND child = :child"));
        query.before().ifPresent(_ -> where.append(" AND id < :before"));
        Query select =
                handle.createQuery("SELECT * FROM candidate WHERE %s ORDER BY id DESC LIMIT :limit".formatted(where));
        query.child().ifPresent(child -> select.bind("child", child.value()));
        query.before().ifPresent(before -> select.bind("before", before));
        return select.bind("minScore", query.minScore())
                .bind("limit", query.limit())
                .map(Rows.of((row, _) -> candidate(row)))
                .list();
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate(
                row.getLong("id"),
                new ChildId(row.getString("child")),
                new FaceId(row.getLong("reference")),
                new FaceId(row.getLong("sighting")),
                new FusedScore(row.getFloat("score"), row.getFloat("best_score"), row.getInt("compared")),
                Instants.fromMicros(row.getLong("created_at")));
    }
}
