package org.matcher.evaluate;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import org.matcher.embed.AgeEstimate;
import org.matcher.embed.ModelId;
import org.matcher.embed.Template;
import org.matcher.image.ImageId;

/**
 * A template as bytes, big-endian: magic and version, the picture's SHA-256 in hexadecimal digits, the dimension, vector
 * and embedding as floats, 1 and three floats of the age or 0; last a SHA-256 over all before it.
 */
final class TemplateEntry {
    private static final int MAGIC_AND_VERSION = 0x4d_54_50_01; // MTP, 1
    private static final int HEX_DIGITS = 64;
    private static final int HASH_BYTES = 32;
    private static final int AGE_BYTES = 3 * Float.BYTES;

    private TemplateEntry() {}

    static byte[] encode(ImageId picture, Template template) {
        float[] vector = template.vector();
        int length = 2 * Integer.BYTES + HEX_DIGITS + 2 * vector.length * Float.BYTES + 1 + AGE_BYTES + HASH_BYTES;
        ByteBuffer entry = ByteBuffer.allocate(length);
        entry.putInt(MAGIC_AND_VERSION).put(picture.sha256().getBytes(StandardCharsets.US_ASCII));
        entry.putInt(vector.length);
        putAll(entry, vector);
        putAll(entry, template.embedding());
        entry.put((byte) (template.age().isPresent() ? 1 : 0));
        template.age().ifPresent(age -> putAll(entry, age.years(), age.lowYears(), age.highYears()));
        entry.put(hash(entry.array(), entry.position()));
        return Arrays.copyOf(entry.array(), entry.position());
    }

    /** Empty if the bytes are not what {@link #encode} made of a template of this picture. */
    static Optional<Template> decode(byte[] bytes, ImageId picture, ModelId model) {
        int body = bytes.length - HASH_BYTES;
        if (body < 0 || !Arrays.equals(Arrays.copyOfRange(bytes, body, bytes.length), hash(bytes, body))) {
            return Optional.empty();
        }
        ByteBuffer entry = ByteBuffer.wrap(bytes, 0, body);
        try {
            int form = entry.getInt();
            byte[] name = new byte[HEX_DIGITS];
            entry.get(name);
            if (form != MAGIC_AND_VERSION || !picture.sha256().equals(new String(name, StandardCharsets.US_ASCII))) {
                return Optional.empty();
            }
            int dimension = entry.getInt();
            float[] vector = floats(entry, dimension);
            float[] embedding = floats(entry, dimension);
            return Optional.of(new Template(model, vector, embedding, age(entry)));
        } catch (BufferUnderflowException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<AgeEstimate> age(ByteBuffer entry) {
        return entry.get() == 0
                ? Optional.empty()
                : Optional.of(new AgeEstimate(entry.getFloat(), entry.getFloat(), entry.getFloat()));
    }

    private static void putAll(ByteBuffer entry, float... values) {
        for (float value : values) {
            entry.putFloat(value);
        }
    }

    private static float[] floats(ByteBuffer entry, int count) {
        if (count < 0 || count > entry.remaining() / Float.BYTES) {
            throw new BufferUnderflowException();
        }
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = entry.getFloat();
        }
        return values;
    }

    private static byte[] hash(byte[] bytes, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, 0, length);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
