package org.matcher.embed;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.matcher.face.AlignedFace;
import org.matcher.model.ModelException;
import org.matcher.model.ModelLibrary;
import org.matcher.model.ModelManifest;

/**
 * Makes templates: embeds, reads the age, takes the age subspace out. Thread-safe. Owns its embedder.
 *
 * <p>Template: {@code t = L2(e - P^T P e)} with the orthonormal rows P of the model's age subspace; a model without one
 * has {@code t = e}. The age is read from e, before anything is taken out; a model without a read-out gives none.
 */
public final class Templater implements AutoCloseable {
    private static final String SUBSPACE = "ageSubspace";
    private static final String READOUT = "ageReadout";
    private static final String READOUT_ERROR = "ageReadoutError";

    /** Roles of the extra files that go into a template. */
    static final Set<String> EXTRAS = Set.of(SUBSPACE, READOUT, READOUT_ERROR);

    private final ModelId model;
    private final Embedder embedder;
    private final AgeSubspace subspace;
    private final Optional<AgeReadout> readout;

    private Templater(ModelId model, Embedder embedder, AgeSubspace subspace, Optional<AgeReadout> readout) {
        this.model = model;
        this.embedder = embedder;
        this.subspace = subspace;
        this.readout = readout;
    }

    /**
     * Loads the library's embedder in use with its subspace and read-out, and tries it. Takes about a second; the first
     * call on a machine also unpacks libtorch.
     *
     * @throws ModelException if a file is missing or is not what its manifest promises
     */
    public static Templater open(ModelLibrary models) {
        ModelManifest manifest = models.embedder();
        TorchEmbedder embedder = TorchEmbedder.open(models);
        try {
            AgeSubspace subspace = models.extra(manifest, SUBSPACE)
                    .map(csv -> AgeSubspace.parse(manifest.id(), csv, embedder.dimension()))
                    .orElseGet(() -> AgeSubspace.none(manifest.id()));
            return new Templater(ModelId.of(manifest), embedder, subspace, readout(models, embedder.dimension()));
        } catch (ModelException e) {
            embedder.close();
            throw e;
        }
    }

    private static Optional<AgeReadout> readout(ModelLibrary models, int dimension) {
        ModelManifest manifest = models.embedder();
        Optional<byte[]> weights = models.extra(manifest, READOUT);
        Optional<byte[]> error = models.extra(manifest, READOUT_ERROR);
        if (weights.isPresent() != error.isPresent()) {
            throw new ModelException("model %s: an age read-out needs both %s and %s: an age without its error misleads"
                    .formatted(manifest.id(), READOUT, READOUT_ERROR));
        }
        return weights.flatMap(
                values -> error.map(errors -> AgeReadout.parse(manifest.id(), values, errors, dimension)));
    }

    /** What all its templates carry. */
    public ModelId model() {
        return model;
    }

    /** Length of its templates' vectors. */
    public int dimension() {
        return embedder.dimension();
    }

    /**
     * A template per face, in order.
     *
     * @throws EmbeddingException if the net fails or gives no usable vector
     */
    public List<Template> templates(List<AlignedFace> faces) {
        return embedder.embed(faces).stream().map(this::template).toList();
    }

    private Template template(float[] embedding) {
        return new Template(
                model, subspace.takeOut(embedding), embedding, readout.map(ageReadout -> ageReadout.read(embedding)));
    }

    /** Waits for calls in flight, then releases the net. Safe to call twice. */
    @Override
    public void close() {
        embedder.close();
    }
}
