package org.matcher.face;

import org.matcher.model.ModelException;
import org.matcher.model.ModelLibrary;
import org.matcher.model.ModelManifest;

/**
 * The detectors of one worker: they share one net and differ in how hard they look. Not thread-safe, and neither are two
 * detectors from here that are used at the same time: open one of these per worker.
 */
public final class FaceDetectors implements AutoCloseable {
    private final FaceNet net;

    private FaceDetectors(FaceNet net) {
        this.net = net;
    }

    /**
     * Loads the library's detector net.
     *
     * @throws ModelException if the model is missing, broken or of no kind that finds faces
     */
    public static FaceDetectors open(ModelLibrary models) {
        return new FaceDetectors(net(models));
    }

    /**
     * One detector with a net of its own, which closing it releases.
     *
     * @throws ModelException as {@link #open(ModelLibrary)}
     */
    public static FaceDetector open(ModelLibrary models, DetectionOptions options) {
        return new PyramidDetector(net(models), options, true);
    }

    /** A detector on the shared net: usable until this is closed; closing the detector releases nothing. */
    public FaceDetector with(DetectionOptions options) {
        return new PyramidDetector(net, options, false);
    }

    /** Releases the net. Safe to call twice. */
    @Override
    public void close() {
        net.close();
    }

    private static FaceNet net(ModelLibrary models) {
        ModelManifest manifest = models.detector();
        byte[] weights = models.weights(manifest);
        return switch (manifest.kind()) {
            case CENTERFACE -> new CenterFaceNet(weights, manifest.id());
            case YUNET -> new YuNet(weights, manifest.id());
            case TORCHSCRIPT_EMBEDDER ->
                throw new ModelException("model %s finds no faces: its kind is %s, a detector's is centerface or yunet"
                        .formatted(manifest.id(), manifest.kind().manifestName()));
        };
    }
}
