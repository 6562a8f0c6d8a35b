package org.matcher.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.matcher.casework.CaseStore.NewFace;
import org.matcher.casework.CaseStore.NewReference;
import org.matcher.casework.CaseStore.ReferenceFace;
import org.matcher.casework.CaseStore.Sighting;
import org.matcher.casework.ChildId;
import org.matcher.casework.Reference;
import org.matcher.casework.StoredFace;
import org.matcher.embed.AgeEstimate;
import org.matcher.embed.ModelId;
import org.matcher.embed.Template;
import org.matcher.face.Box;
import org.matcher.face.DetectedFace;
import org.matcher.face.Landmarks;
import org.matcher.face.Point;
import org.matcher.face.quality.QualityMeasures;
import org.matcher.gallery.FaceId;
import org.matcher.image.ImageId;

/** Rows of {@code face} and {@code reference}. */
final class FaceTables {
    private FaceTables() {}

    static FaceId insertSighting(Handle handle, ImageId image, NewFace face) {
        return insert(handle, "sighting", image, face);
    }

    static FaceId insertReference(Handle handle, NewReference reference) {
        FaceId id = insert(handle, "reference", reference.photo().id(), reference.face());
        handle.createUpdate("""
                INSERT INTO reference (face, child, image, model, number, taken_on, enrolled_at, accept_reason)
                VALUES (:face, :child, :image, :model, :number, :takenOn, :enrolledAt, :acceptReason)""")
                .bind("face", id.value())
                .bind("child", reference.child().value())
                .bind("image", reference.photo().id().sha256())
                .bind("model", reference.face().template().model().value())
                .bind("number", reference.face().number())
                .bind("takenOn", reference.takenOn().map(LocalDate::toString))
                .bind("enrolledAt", Instants.toMicros(reference.enrolledAt()))
                .bind("acceptReason", reference.acceptReason())
                .execute();
        return id;
    }

    private static FaceId insert(Handle handle, String role, ImageId image, NewFace face) {
        Box box = face.face().box();
        Template template = face.template();
        Optional<AgeEstimate> age = template.age();
        byte[] landmarks = Floats.toBytes(coordinates(face.face().landmarks()));
        byte[] vector = Floats.toBytes(template.vector());
        byte[] embedding = Floats.toBytes(template.embedding());
        byte[] quality = QualityColumns.toBytes(face.quality().measures());
        long id = handle.createQuery("""
                INSERT INTO face (role, image, model, number, turned, box_x, box_y, box_width, box_height,
                    detector_score, age_years, age_low, age_high, landmarks, vector, embedding, quality, quality_version,
                    checksum)
                VALUES (:role, :image, :model, :number, :turned, :x, :y, :width, :height,
                    :score, :ageYears, :ageLow, :ageHigh, :landmarks, :vector, :embedding, :quality, :qualityVersion,
                    :checksum)
                RETURNING id""")
                .bind("role", role)
                .bind("image", image.sha256())
                .bind("model", template.model().value())
                .bind("number", face.number())
                .bind("turned", face.turnedClockwise())
                .bind("x", box.x())
                .bind("y", box.y())
                .bind("width", box.width())
                .bind("height", box.height())
                .bind("score", face.face().score())
                .bind("ageYears", age.map(AgeEstimate::years))
                .bind("ageLow", age.map(AgeEstimate::lowYears))
                .bind("ageHigh", age.map(AgeEstimate::highYears))
                .bind("landmarks", landmarks)
                .bind("vector", vector)
                .bind("embedding", embedding)
                .bind("quality", quality)
                .bind("qualityVersion", QualityMeasures.VERSION)
                .bind("checksum", checksum(landmarks, vector, embedding, quality))
                .mapTo(Long.class)
                .one();
        return new FaceId(id);
    }

    static Optional<Reference> reference(Handle handle, ChildId child, ImageId photo, ModelId model, int number) {
        return handle.createQuery("""
                SELECT * FROM reference
                WHERE child = :child AND image = :image AND model = :model AND number = :number""")
                .bind("child", child.value())
                .bind("image", photo.sha256())
                .bind("model", model.value())
                .bind("number", number)
                .map(Rows.of((row, _) -> reference(row)))
                .findOne();
    }

    static Optional<Reference> reference(Handle handle, FaceId id) {
        return handle.createQuery("SELECT * FROM reference WHERE face = :face")
                .bind("face", id.value())
                .map(Rows.of((row, _) -> reference(row)))
                .findOne();
    }

    static List<Reference> references(Handle handle, ChildId child) {
        return handle.createQuery("SELECT * FROM reference WHERE child = :child ORDER BY enrolled_at, face")
                .bind("child", child.value())
                .map(Rows.of((row, _) -> reference(row)))
                .list();
    }

    static List<StoredFace> faces(Handle handle, Collection<FaceId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return handle.createQuery("SELECT * FROM face WHERE id IN (<ids>)")
                .bindList("ids", ids.stream().map(FaceId::value).toList())
                .map(Rows.of((row, _) -> face(row)))
                .list();
    }

    static List<StoredFace> sightings(Handle handle, ImageId image, ModelId model) {
        return handle.createQuery("""
                SELECT * FROM face
                WHERE role = 'sighting' AND image = :image AND model = :model ORDER BY number""")
                .bind("image", image.sha256())
                .bind("model", model.value())
                .map(Rows.of((row, _) -> face(row)))
                .list();
    }

    static boolean isSighting(Handle handle, FaceId id) {
        return handle.createQuery("SELECT count(*) FROM face WHERE id = :id AND role = 'sighting'")
                        .bind("id", id.value())
                        .mapTo(Long.class)
                        .one()
                == 1;
    }

    static long countSightings(Handle handle, ModelId model) {
        return handle.createQuery("SELECT count(*) FROM face WHERE role = 'sighting' AND model = :model")
                .bind("model", model.value())
                .mapTo(Long.class)
                .one();
    }

    static List<ReferenceFace> referencesAfter(Handle handle, ModelId model, long after, int limit) {
        Query query = handle.createQuery("""
                SELECT face.*, reference.face, reference.child, reference.taken_on, reference.enrolled_at,
                    reference.accept_reason
                FROM face JOIN reference ON reference.face = face.id
                WHERE face.role = 'reference' AND face.model = :model AND face.id > :after
                ORDER BY face.id LIMIT :limit""");
        return page(query, model, after, limit)
                .map(Rows.of((row, _) -> new ReferenceFace(reference(row), face(row))))
                .list();
    }

    static List<Sighting> sightingsAfter(Handle handle, ModelId model, long after, int limit) {
        Query query = handle.createQuery("""
                SELECT face.*, (SELECT crawl FROM source WHERE source.image = face.image ORDER BY source.id LIMIT 1) AS crawl
                FROM face
                WHERE role = 'sighting' AND model = :model AND id > :after
                ORDER BY id LIMIT :limit""");
        return page(query, model, after, limit)
                .map(Rows.of((row, _) -> new Sighting(face(row), Optional.ofNullable(row.getString("crawl")))))
                .list();
    }

    private static Query page(Query query, ModelId model, long after, int limit) {
        return query.bind("model", model.value()).bind("after", after).bind("limit", limit);
    }

    private static Reference reference(ResultSet row) throws SQLException {
        return new Reference(
                new FaceId(row.getLong("face")),
                new ChildId(row.getString("child")),
                new ImageId(row.getString("image")),
                Optional.ofNullable(row.getString("taken_on")).map(LocalDate::parse),
                Instants.fromMicros(row.getLong("enrolled_at")),
                Optional.ofNullable(row.getString("accept_reason")));
    }

    private static StoredFace face(ResultSet row) throws SQLException {
        byte[] landmarks = row.getBytes("landmarks");
        byte[] vector = row.getBytes("vector");
        byte[] embedding = row.getBytes("embedding");
        if (row.getLong("checksum") != checksum(landmarks, vector, embedding, QualityColumns.bytes(row))) {
            throw new IllegalArgumentException("face %d has another checksum".formatted(row.getLong("id")));
        }
        Box box = new Box(
                row.getFloat("box_x"), row.getFloat("box_y"), row.getFloat("box_width"), row.getFloat("box_height"));
        return new StoredFace(
                new FaceId(row.getLong("id")),
                new ImageId(row.getString("image")),
                row.getInt("turned"),
                new DetectedFace(box, landmarks(Floats.fromBytes(landmarks)), row.getFloat("detector_score")),
                new Template(
                        new ModelId(row.getString("model")),
                        Floats.fromBytes(vector),
                        Floats.fromBytes(embedding),
                        age(row)),
                QualityColumns.quality(row));
    }

    private static long checksum(byte[]... parts) {
        CRC32C checksum = new CRC32C();
        for (byte[] part : parts) {
            checksum.update(part);
        }
        return checksum.getValue();
    }

    private static Optional<AgeEstimate> age(ResultSet row) throws SQLException {
        float years = row.getFloat("age_years");
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new AgeEstimate(years, row.getFloat("age_low"), row.getFloat("age_high")));
    }

    private static float[] coordinates(Landmarks landmarks) {
        float[] coordinates = new float[10];
        int next = 0;
        for (Point point : landmarks.points()) {
            coordinates[next++] = point.x();
            coordinates[next++] = point.y();
        }
        return coordinates;
    }

    private static Landmarks landmarks(float[] xy) {
        return new Landmarks(
                new Point(xy[0], xy[1]),
                new Point(xy[2], xy[3]),
                new Point(xy[4], xy[5]),
                new Point(xy[6], xy[7]),
                new Point(xy[8], xy[9]));
    }
}
