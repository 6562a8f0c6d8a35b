package org.matcher.embed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matcher.face.AlignedFace;

/** What every {@link Embedder} promises. */
public abstract class EmbedderContract {
    private static final float NORM_TOLERANCE = 1e-4f;

    /** A new embedder; the test closes it. */
    protected abstract Embedder open();

    /** How far values may lie apart when the same face is in batches of other sizes, whose kernels may differ. */
    protected float batchTolerance() {
        return 1e-5f;
    }

    /** Random crops, the same for the same seed. */
    protected static List<AlignedFace> faces(int count, long seed) {
        Random random = new Random(seed);
        return Stream.generate(() -> {
                    byte[] bgr = new byte[AlignedFace.SIDE * AlignedFace.SIDE * 3];
                    random.nextBytes(bgr);
                    return new AlignedFace(bgr);
                })
                .limit(count)
                .toList();
    }

    @Test
    void embed_noFaces_givesNothing() {
        try (Embedder embedder = open()) {
            assertEquals(List.of(), embedder.embed(List.of()));
        }
    }

    @Test
    void embed_anyFaces_givesUnitVectorsOfTheDimension() {
        try (Embedder embedder = open()) {
            List<float[]> embeddings = embedder.embed(faces(3, 1));

            assertEquals(3, embeddings.size());
            for (float[] embedding : embeddings) {
                assertEquals(embedder.dimension(), embedding.length);
                assertEquals(1, Math.sqrt(UnitVectors.dot(embedding, embedding)), NORM_TOLERANCE);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 8, 19})
    void embed_batchOfAnySize_givesEachFaceWhatItGetsAlone(int size) {
        List<AlignedFace> faces = faces(size, size);
        try (Embedder embedder = open()) {
            List<float[]> together = embedder.embed(faces);

            assertEquals(size, together.size());
            for (int i = 0; i < size; i++) {
                float[] alone = embedder.embed(List.of(faces.get(i))).getFirst();
                assertArrayEquals(alone, together.get(i), batchTolerance(), "face %d, seed %d".formatted(i, size));
            }
        }
    }

    @Test
    void embed_returnedArrays_belongToTheCaller() {
        List<AlignedFace> face = faces(1, 2);
        try (Embedder embedder = open()) {
            float[] first = embedder.embed(face).getFirst();
            float[] kept = first.clone();
            first[0] = 7;

            assertArrayEquals(kept, embedder.embed(face).getFirst());
        }
    }

    @Test
    void embed_twoThreads_getWhatOneGets() throws Exception {
        List<AlignedFace> faces = faces(6, 3);
        try (Embedder embedder = open();
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<float[]> expected = faces.stream()
                    .map(face -> embedder.embed(List.of(face)).getFirst())
                    .toList();
            List<Future<float[]>> results = new ArrayList<>();
            for (int round = 0; round < 5; round++) {
                faces.forEach(face -> results.add(
                        threads.submit(() -> embedder.embed(List.of(face)).getFirst())));
            }
            for (int i = 0; i < results.size(); i++) {
                assertArrayEquals(expected.get(i % faces.size()), results.get(i).get(), batchTolerance(), "call " + i);
            }
        }
    }

    @Test
    void embed_facesThatDiffer_getVectorsThatDiffer() {
        try (Embedder embedder = open()) {
            List<float[]> embeddings = embedder.embed(faces(2, 4));

            assertTrue(IntStream.range(0, embedder.dimension())
                    .anyMatch(i -> embeddings.get(0)[i] != embeddings.get(1)[i]));
        }
    }

    @Test
    @SuppressWarnings("MustBeClosedChecker") // closing by hand is what is tested
    void close_twice_isSafeAndEndsEmbedding() {
        Embedder embedder = open();
        embedder.close();
        embedder.close();

        assertThrows(IllegalStateException.class, () -> embedder.embed(faces(1, 5)));
    }
}
