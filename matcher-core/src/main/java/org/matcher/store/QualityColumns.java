package org.matcher.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.matcher.face.quality.Quality;
import org.matcher.face.quality.QualityMeasures;

/**
 * A face's quality as the database keeps it: its measures as little-endian float64, exactly as they were taken, so that
 * what was said at the enrolment is said again. Score, verdict and reasons are made of them when they are read.
 */
final class QualityColumns {
    private static final int MEASURES = 12;

    private QualityColumns() {}

    static byte[] toBytes(QualityMeasures measures) {
        return ByteBuffer.allocate(MEASURES * Double.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putDouble(measures.interEyeDistancePx())
                .putDouble(measures.sharpness())
                .putDouble(measures.lumaMean())
                .putDouble(measures.lumaDark())
                .putDouble(measures.lumaBright())
                .putDouble(measures.burntShare())
                .putDouble(measures.yawDegrees())
                .putDouble(measures.pitchDegrees())
                .putDouble(measures.rollDegrees())
                .putDouble(measures.misfitPx())
                .putDouble(measures.beyondBorderShare())
                .putDouble(measures.blockiness())
                .array();
    }

    /** The stored bytes; none where there is no quality, which adds nothing to a checksum. */
    static byte[] bytes(ResultSet row) throws SQLException {
        byte[] bytes = row.getBytes("quality");
        return bytes == null ? new byte[0] : bytes;
    }

    /** Empty if none was measured, or by another version, whose measures today's scales do not fit. */
    static Optional<Quality> quality(ResultSet row) throws SQLException {
        byte[] bytes = bytes(row);
        if (bytes.length == 0 || row.getInt("quality_version") != QualityMeasures.VERSION) {
            return Optional.empty();
        }
        if (bytes.length != MEASURES * Double.BYTES) {
            throw new IllegalArgumentException("quality has %d bytes".formatted(bytes.length));
        }
        return Optional.of(Quality.of(measures(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN))));
    }

    private static QualityMeasures measures(ByteBuffer values) {
        return new QualityMeasures(
                values.getDouble(),
                values.getDouble(),
                values.getDouble(),
                (int) values.getDouble(),
                (int) values.getDouble(),
                values.getDouble(),
                values.getDouble(),
                values.getDouble(),
                values.getDouble(),
                values.getDouble(),
                values.getDouble(),
                values.getDouble());
    }
}
