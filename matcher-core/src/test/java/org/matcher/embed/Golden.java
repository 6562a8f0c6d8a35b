package org.matcher.embed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.matcher.face.AlignedFace;

/** Crops of four pictures, and what the upstream net and NumPy make of them; models/convert/golden.py remakes them. */
final class Golden {
    private Golden() {}

    /** Three pictures of one person, then one of another. */
    static List<AlignedFace> faces() {
        return Stream.of("obama.bgr", "obama2.bgr", "obama3.bgr", "biden.bgr")
                .map(name -> new AlignedFace(bytes(name)))
                .toList();
    }

    /** Mirror averaged, norm 1, age still in. */
    static List<float[]> embeddings() {
        return NumberTable.parse("golden", "embeddings", bytes("embeddings.csv"), 512);
    }

    /** The same with the age subspace taken out. */
    static List<float[]> vectors() {
        return NumberTable.parse("golden", "vectors", bytes("vectors.csv"), 512);
    }

    /** Years, lower end, upper end. */
    static List<float[]> ages() {
        return NumberTable.parse("golden", "ages", bytes("ages.csv"), 3);
    }

    private static byte[] bytes(String name) {
        try (InputStream stream = Golden.class.getResourceAsStream("golden/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("golden file %s is missing".formatted(name));
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
