package org.matcher.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Float arrays as the database keeps them: little-endian float32, one after the other. */
final class Floats {
    private Floats() {}

    static byte[] toBytes(float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }

    static float[] fromBytes(byte[] bytes) {
        float[] values = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return values;
    }
}
