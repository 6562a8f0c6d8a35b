package org.matcher.embed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matcher.model.ModelException;
import org.matcher.model.ModelFolders;
import org.matcher.model.ModelLibrary;
import org.matcher.model.ModelManifest;

final class TemplaterTest {
    @TempDir
    private Path directory;

    /** The bundled net as a team would bring it, with more in its manifest. */
    private ModelLibrary broughtWith(String more) throws IOException {
        ModelLibrary bundled = ModelLibrary.bundled();
        byte[] weights = bundled.weights(bundled.embedder());
        String manifest = ModelFolders.embedder("ours-1", weights, 512).stripTrailing();
        ModelFolders.write(
                directory.resolve("ours"),
                manifest.substring(0, manifest.length() - 1) + more + "}",
                "net.pt",
                weights);
        return ModelLibrary.open(Optional.of(directory));
    }

    private String extra(String role, byte[] content) throws IOException {
        Files.createDirectories(directory.resolve("ours"));
        Files.write(directory.resolve("ours").resolve(role + ".csv"), content);
        return "\"%s\": {\"file\": \"%s.csv\", \"sha256\": \"%s\"}".formatted(role, role, ModelFolders.sha256(content));
    }

    @Test
    void templates_goldenFaces_equalTheReferenceImplementation() {
        try (Templater templater = Templater.open(ModelLibrary.bundled())) {
            List<Template> templates = templater.templates(Golden.faces());
            for (int i = 0; i < templates.size(); i++) {
                Template template = templates.get(i);
                float[] age = Golden.ages().get(i);
                assertArrayEquals(Golden.embeddings().get(i), template.embedding(), 1e-4f, "embedding " + i);
                assertArrayEquals(Golden.vectors().get(i), template.vector(), 1e-4f, "vector " + i);
                AgeEstimate read = template.age().orElseThrow();
                assertEquals(age[0], read.years(), 1e-4f * age[0], "years " + i);
                assertEquals(age[1], read.lowYears(), 1e-4f * age[1], "low " + i);
                assertEquals(age[2], read.highYears(), 1e-4f * age[2], "high " + i);
                assertEquals(templater.model(), template.model());
            }
        }
    }

    @Test
    void templates_samePerson_scoresAboveAnother() {
        try (Templater templater = Templater.open(ModelLibrary.bundled())) {
            List<Template> templates = templater.templates(Golden.faces());

            assertTrue(templates.get(0).score(templates.get(1)) > 0.7);
            assertTrue(templates.get(0).score(templates.get(3)) < 0.2);
        }
    }

    @Test
    void open_modelWithoutExtras_givesPlainEmbeddingsAndNoAge() throws IOException {
        try (Templater templater = Templater.open(broughtWith(""))) {
            Template template = templater.templates(Golden.faces()).getFirst();

            assertArrayEquals(template.embedding(), template.vector(), 1e-6f);
            assertTrue(template.age().isEmpty());
        }
    }

    @Test
    void open_sameNetWithoutSubspace_hasAnotherModelId() throws IOException {
        ModelManifest plain = broughtWith("").embedder();
        ModelManifest readout = broughtWith(", \"extras\": {%s}".formatted(extra("ageReadout", new byte[1])))
                .embedder();
        ModelManifest otherReadout = broughtWith(", \"extras\": {%s}".formatted(extra("ageReadout", new byte[2])))
                .embedder();

        assertNotEquals(ModelId.of(plain), ModelId.of(readout));
        assertNotEquals(ModelId.of(readout), ModelId.of(otherReadout));
    }

    /** A calibration is made from templates; a new one must not orphan those that are stored. */
    @Test
    void modelId_calibrationAdded_staysTheSame() throws IOException {
        ModelManifest plain = broughtWith("").embedder();
        ModelManifest calibrated = broughtWith(", \"extras\": {%s}".formatted(extra("calibration", new byte[1])))
                .embedder();

        assertEquals(ModelId.of(plain), ModelId.of(calibrated));
    }

    @Test
    void modelId_figuresAdded_staysTheSame() throws IOException {
        ModelManifest plain = broughtWith("").embedder();
        ModelManifest measured =
                broughtWith(", \"figures\": {\"LFW\": \".99\"}").embedder();

        assertEquals(ModelId.of(plain), ModelId.of(measured));
        assertTrue(
                ModelId.of(plain).value().matches("ours-1\\.[0-9a-f]{12}"),
                ModelId.of(plain).value());
    }

    @Test
    void open_readoutWithoutItsError_isRefused() throws IOException {
        ModelLibrary models = broughtWith(", \"extras\": {%s}".formatted(extra("ageReadout", new byte[1])));

        ModelException refusal = assertThrows(ModelException.class, () -> Templater.open(models));

        assertEquals(
                "model ours-1: an age read-out needs both ageReadout and ageReadoutError:"
                        + " an age without its error misleads",
                refusal.getMessage());
    }

    @Test
    @SuppressWarnings("MustBeClosedChecker") // closing by hand is what is tested
    void close_twice_isSafe() {
        Templater templater = Templater.open(ModelLibrary.bundled());
        templater.close();
        templater.close();

        assertThrows(IllegalStateException.class, () -> templater.templates(Golden.faces()));
    }
}
