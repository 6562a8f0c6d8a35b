package org.matcher.embed;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.matcher.face.AlignedFace;
import org.matcher.model.ModelException;
import org.matcher.model.ModelInput;
import org.matcher.model.ModelLibrary;
import org.matcher.model.ModelManifest;

/**
 * A TorchScript net, {@code uint8 [n,112,112,3]} BGR in, {@code float [n,d]} out, on one CPU thread per caller.
 *
 * <p>Arrays live on a manager of their own call: those on the model's manager would stay until it is closed. Pixels are
 * handed over in native memory that torch reads in place.
 */
final class TorchEmbedder implements Embedder {
    private static final int FACE_BYTES = AlignedFace.SIDE * AlignedFace.SIDE * 3;
    /** Larger batches gain nothing on a CPU and cost 1 MB of activations per face. */
    private static final int MAX_BATCH = 8;

    private final String modelId;
    private final int dimension;
    private final Model model;
    /** Readers run the net side by side; the writer closes it when none is inside, for torch would crash the JVM. */
    private final ReadWriteLock open = new ReentrantReadWriteLock();

    private boolean closed;

    private TorchEmbedder(String modelId, int dimension, Model model) {
        this.modelId = modelId;
        this.dimension = dimension;
        this.model = model;
    }

    /**
     * Loads the library's embedder and tries it on black crops.
     *
     * @throws ModelException if the weights are not TorchScript, or do not give what the manifest promises
     */
    static TorchEmbedder open(ModelLibrary models) {
        ModelManifest manifest = models.embedder();
        int dimension = requireFits(manifest);
        byte[] weights = models.weights(manifest);
        TorchRuntime.start();
        Model model = Model.newInstance(manifest.id(), Device.cpu(), TorchRuntime.ENGINE);
        TorchEmbedder embedder = new TorchEmbedder(manifest.id(), dimension, model);
        try {
            model.load(new ByteArrayInputStream(weights), Map.of());
            embedder.probe();
            return embedder;
        } catch (IOException | MalformedModelException | EngineException e) {
            embedder.close();
            throw new ModelException(
                    "model %s: torch cannot load it: export it as TorchScript for libtorch 2.7 or older"
                            .formatted(manifest.id()),
                    e);
        } catch (EmbeddingException e) {
            embedder.close();
            throw new ModelException(
                    "model %s does not keep its manifest's promise: %s".formatted(manifest.id(), e.getMessage()), e);
        }
    }

    private static int requireFits(ModelManifest manifest) {
        boolean fits = Integer.valueOf(AlignedFace.SIDE).equals(manifest.input().side())
                && manifest.input().colours() == ModelInput.Colours.BGR;
        if (!fits || manifest.dimension() == null) {
            throw new ModelException("model %s: an embedder takes %d px BGR and names its dimension, got %s, %s"
                    .formatted(manifest.id(), AlignedFace.SIDE, manifest.input(), manifest.dimension()));
        }
        return manifest.dimension();
    }

    private void probe() {
        AlignedFace black = new AlignedFace(new byte[FACE_BYTES]);
        embed(List.of(black));
        embed(List.of(black, black, black));
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public List<float[]> embed(List<AlignedFace> faces) {
        open.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("embedder %s is closed: open another".formatted(modelId));
            }
            List<float[]> embeddings = new ArrayList<>(faces.size());
            for (int from = 0; from < faces.size(); from += MAX_BATCH) {
                embeddings.addAll(embedBatch(faces.subList(from, Math.min(faces.size(), from + MAX_BATCH))));
            }
            return embeddings;
        } finally {
            open.readLock().unlock();
        }
    }

    private List<float[]> embedBatch(List<AlignedFace> faces) {
        int count = faces.size();
        try (Arena memory = Arena.ofConfined();
                NDManager call = model.getNDManager().newSubManager()) {
            ByteBuffer pixels = memory.allocate((long) count * FACE_BYTES, Long.BYTES)
                    .asByteBuffer()
                    .order(ByteOrder.nativeOrder());
            faces.forEach(face -> face.copyTo(pixels));
            Shape shape = new Shape(count, AlignedFace.SIDE, AlignedFace.SIDE, 3);
            NDList input = new NDList(call.create(pixels.rewind(), shape, DataType.UINT8));
            NDList output = model.getBlock().forward(new ParameterStore(call, false), input, false);
            output.attach(call);
            return rows(output, count);
        } catch (EngineException e) {
            throw new EmbeddingException("model %s failed on %d faces".formatted(modelId, count), e);
        }
    }

    private List<float[]> rows(NDList output, int count) {
        Shape wanted = new Shape(count, dimension);
        if (output.isEmpty()
                || !output.getFirst().getShape().equals(wanted)
                || output.getFirst().getDataType() != DataType.FLOAT32) {
            throw new EmbeddingException(
                    "model %s must give float %s for %d faces, got %s"
                            .formatted(modelId, wanted, count, shapes(output)),
                    null);
        }
        float[] values = output.getFirst().toFloatArray();
        List<float[]> rows = new ArrayList<>(count);
        for (int row = 0; row < count; row++) {
            float[] embedding = Arrays.copyOfRange(values, row * dimension, (row + 1) * dimension);
            if (!UnitVectors.normalise(embedding)) {
                throw new EmbeddingException(
                        "model %s gave a vector of zeros or a value that is not finite".formatted(modelId), null);
            }
            rows.add(embedding);
        }
        return rows;
    }

    /** Arrays that stay until the net is closed; a call must not add to them. */
    int heldArrays() {
        return model.getNDManager().getManagedArrays().size();
    }

    private static String shapes(NDList output) {
        return output.stream()
                .map(array -> array.getDataType() + " " + array.getShape())
                .toList()
                .toString();
    }

    @Override
    public void close() {
        open.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                model.close();
            }
        } finally {
            open.writeLock().unlock();
        }
    }
}
