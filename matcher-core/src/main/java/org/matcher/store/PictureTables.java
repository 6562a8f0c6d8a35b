package org.matcher.store;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jdbi.v3.core.Handle;
import org.matcher.casework.CaseStore.Photo;
import org.matcher.casework.Provenance;
import org.matcher.casework.ScrapedImage;
import org.matcher.embed.ModelId;
import org.matcher.image.ImageFormat;
import org.matcher.image.ImageId;
import org.matcher.image.ImageMetadata;

/** Rows of {@code picture}, {@code intake} and {@code source}. */
final class PictureTables {
    private PictureTables() {}

    static void insertPicture(Handle handle, Photo photo) {
        ImageMetadata metadata = photo.metadata();
        handle.createUpdate("""
                INSERT INTO picture (sha256, format, width, height, capture_time, camera, latitude, longitude)
                VALUES (:sha256, :format, :width, :height, :captureTime, :camera, :latitude, :longitude)
                ON CONFLICT DO NOTHING""")
                .bind("sha256", photo.id().sha256())
                .bind("format", photo.format().name())
                .bind("width", photo.width())
                .bind("height", photo.height())
                .bind("captureTime", metadata.captureTime().map(LocalDateTime::toString))
                .bind("camera", metadata.camera())
                .bind("latitude", boxed(metadata.latitude()))
                .bind("longitude", boxed(metadata.longitude()))
                .execute();
    }

    /** Whether it was added; false if the image was taken in under that model before. */
    static boolean insertIntake(Handle handle, ScrapedImage image, ModelId model) {
        return handle.createUpdate("""
                        INSERT INTO intake (image, model, received_at) VALUES (:image, :model, :receivedAt)
                        ON CONFLICT DO NOTHING""")
                        .bind("image", image.id().sha256())
                        .bind("model", model.value())
                        .bind("receivedAt", Instants.toMicros(image.receivedAt()))
                        .execute()
                == 1;
    }

    static void insertSource(Handle handle, ImageId image, Provenance provenance) {
        handle.createUpdate("""
                INSERT INTO source (image, crawl, source_url, page_url, crawled_at)
                VALUES (:image, :crawl, :sourceUrl, :pageUrl, :crawledAt)
                ON CONFLICT DO NOTHING""")
                .bind("image", image.sha256())
                .bind("crawl", provenance.crawl())
                .bind("sourceUrl", provenance.sourceUrl().map(URI::toString))
                .bind("pageUrl", provenance.pageUrl().map(URI::toString))
                .bind(
                        "crawledAt",
                        provenance.crawledAt().map(Instants::toMicros).orElse(null))
                .execute();
    }

    static List<Provenance> sources(Handle handle, ImageId image) {
        return handle.createQuery("SELECT * FROM source WHERE image = :image ORDER BY id")
                .bind("image", image.sha256())
                .map(Rows.of((row, _) -> provenance(row)))
                .list();
    }

    /** A scraped image with its first provenance. */
    static Optional<ScrapedImage> find(Handle handle, ImageId image, ModelId model) {
        return handle.createQuery("""
                SELECT * FROM intake
                JOIN picture ON picture.sha256 = intake.image
                JOIN source ON source.id = (SELECT min(id) FROM source WHERE image = intake.image)
                WHERE intake.image = :image AND intake.model = :model""")
                .bind("image", image.sha256())
                .bind("model", model.value())
                .map(Rows.of((row, _) -> scrapedImage(row)))
                .findOne();
    }

    static Optional<ImageMetadata> metadata(Handle handle, ImageId image) {
        return handle.createQuery("SELECT * FROM picture WHERE sha256 = :image")
                .bind("image", image.sha256())
                .map(Rows.of((row, _) -> metadata(row)))
                .findOne();
    }

    private static ImageMetadata metadata(ResultSet row) throws SQLException {
        return new ImageMetadata(
                Optional.ofNullable(row.getString("capture_time")).map(LocalDateTime::parse),
                Optional.ofNullable(row.getString("camera")),
                optionalDouble(row, "latitude"),
                optionalDouble(row, "longitude"));
    }

    private static ScrapedImage scrapedImage(ResultSet row) throws SQLException {
        return new ScrapedImage(
                new ImageId(row.getString("sha256")),
                ImageFormat.valueOf(row.getString("format")),
                row.getInt("width"),
                row.getInt("height"),
                metadata(row),
                provenance(row),
                Instants.fromMicros(row.getLong("received_at")));
    }

    private static Provenance provenance(ResultSet row) throws SQLException {
        long crawledAt = row.getLong("crawled_at");
        boolean known = !row.wasNull();
        return new Provenance(
                Optional.ofNullable(row.getString("crawl")),
                Optional.ofNullable(row.getString("source_url")).map(URI::create),
                Optional.ofNullable(row.getString("page_url")).map(URI::create),
                known ? Optional.of(Instants.fromMicros(crawledAt)) : Optional.empty());
    }

    private static Optional<Double> boxed(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }

    private static OptionalDouble optionalDouble(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
