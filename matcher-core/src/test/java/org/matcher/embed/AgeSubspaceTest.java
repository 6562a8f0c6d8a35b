package org.matcher.embed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.matcher.model.ModelException;

final class AgeSubspaceTest {
    private static AgeSubspace parse(String csv) {
        return AgeSubspace.parse("m-1", csv.getBytes(StandardCharsets.US_ASCII), 3);
    }

    private static String refusal(String csv) {
        return String.valueOf(
                assertThrows(ModelException.class, () -> parse(csv)).getMessage());
    }

    @Test
    void takeOut_twoDirections_leavesTheRestAtNormOne() {
        float[] embedding = {0.6f, 0, -0.8f};

        float[] rest = parse("1,0,0\n0,1,0\n").takeOut(embedding);

        assertArrayEquals(new float[] {0, 0, -1}, rest, 1e-6f);
        assertArrayEquals(new float[] {0.6f, 0, -0.8f}, embedding, "the embedding is not touched");
    }

    @Test
    void takeOut_embeddingWithinTheSubspace_isRefused() {
        AgeSubspace subspace = parse("1,0,0");

        assertThrows(EmbeddingException.class, () -> subspace.takeOut(new float[] {1, 0, 0}));
    }

    @Test
    void parse_rowsThatAreNotOrthonormal_isRefused() {
        assertEquals(
                "model m-1: rows 1 and 0 of the age subspace must have product 0.0, got 1.0: make them orthonormal",
                refusal("1,0,0\n1,0,0\n"));
    }

    @Test
    void parse_otherDimension_isRefused() {
        assertEquals("model m-1: a row of its age subspace has 2 values, wanted 3", refusal("1,0"));
    }

    @Test
    void parse_noNumber_isRefused() {
        assertEquals("model m-1: 'x' in its age subspace is no finite number", refusal("1,x,0"));
        assertEquals("model m-1: 'NaN' in its age subspace is no finite number", refusal("1,NaN,0"));
    }

    @Test
    void parse_emptyFile_isRefused() {
        assertEquals("model m-1: its age subspace is empty", refusal(""));
    }
}
