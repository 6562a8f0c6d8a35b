package org.matcher.embed;

import java.util.List;
import org.matcher.face.AlignedFace;

/** Runs an embedding net. Thread-safe: callers on several threads run at the same time. */
public interface Embedder extends AutoCloseable {
    /** Length of every embedding. */
    int dimension();

    /**
     * Embeds aligned faces.
     *
     * @param faces 112x112 BGR; read, not kept; may be empty
     * @return per face, in order, a new {@code float[dimension()]} of L2 norm 1 (+-1e-4)
     * @throws EmbeddingException if the net fails or a value is not finite
     */
    List<float[]> embed(List<AlignedFace> faces);

    /** Releases the net. Safe to call twice. */
    @Override
    void close();
}
