package org.matcher.model;

/** What a model file is for and how it is run; the manifest's {@code kind} in lower case with dashes. */
public enum ModelKind {
    /** CenterFace detector, ONNX, run by OpenCV DNN. */
    CENTERFACE("centerface"),
    /** YuNet detector, ONNX, run by OpenCV's FaceDetectorYN. */
    YUNET("yunet"),
    /** Embedder, TorchScript, run by DJL on PyTorch: {@code uint8 [n,112,112,3]} BGR in, {@code float [n,d]} out. */
    TORCHSCRIPT_EMBEDDER("torchscript-embedder");

    private final String manifestName;

    ModelKind(String manifestName) {
        this.manifestName = manifestName;
    }

    /** The word used in manifests. */
    public String manifestName() {
        return manifestName;
    }
}
