package org.matcher.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.matcher.casework.Child;
import org.matcher.casework.ChildId;

/** Rows of {@code child}. */
final class ChildTable {
    private ChildTable() {}

    /** Whether it was added; false if the id is taken. */
    static boolean insert(Handle handle, Child child) {
        return handle.createUpdate("""
                        INSERT INTO child (id, birth_date, enrolled_at) VALUES (:id, :birthDate, :enrolledAt)
                        ON CONFLICT DO NOTHING""")
                        .bind("id", child.id().value())
                        .bind("birthDate", child.birthDate().map(LocalDate::toString))
                        .bind("enrolledAt", Instants.toMicros(child.enrolledAt()))
                        .execute()
                == 1;
    }

    static Optional<Child> find(Handle handle, ChildId id) {
        return handle.createQuery("SELECT * FROM child WHERE id = :id")
                .bind("id", id.value())
                .map(Rows.of((row, _) -> child(row)))
                .findOne();
    }

    static List<Child> list(Handle handle, Optional<ChildId> after, int limit) {
        return handle.createQuery("SELECT * FROM child WHERE id > :after ORDER BY id LIMIT :limit")
                .bind("after", after.map(ChildId::value).orElse(""))
                .bind("limit", limit)
                .map(Rows.of((row, _) -> child(row)))
                .list();
    }

    private static Child child(ResultSet row) throws SQLException {
        return new Child(
                new ChildId(row.getString("id")),
                Optional.ofNullable(row.getString("birth_date")).map(LocalDate::parse),
                Instants.fromMicros(row.getLong("enrolled_at")));
    }
}
