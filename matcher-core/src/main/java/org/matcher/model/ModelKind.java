package org.matcher.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What a model file is for and how it is run; the manifest's {@code kind} in lower case with dashes. */
public enum ModelKind {
    /** CenterFace detector, ONNX, run by OpenCV DNN: RGB in 0..255, sides that are multiples of 32. */
    CENTERFACE("centerface", Task.DETECT),
    /** YuNet detector, ONNX, run by OpenCV's FaceDetectorYN. */
    YUNET("yunet", Task.DETECT),
    /** Embedder, TorchScript, run by DJL on PyTorch: {@code uint8 [n,112,112,3]} BGR in, {@code float [n,d]} out. */
    TORCHSCRIPT_EMBEDDER("torchscript-embedder", Task.EMBED);

    /** What a net is used for; a library has one net in use for each. */
    enum Task {
        DETECT("detector"),
        EMBED("embedder");

        final String word;

        Task(String word) {
            this.word = word;
        }
    }

    private final String manifestName;
    private final Task task;

    ModelKind(String manifestName, Task task) {
        this.manifestName = manifestName;
        this.task = task;
    }

    /** The word used in manifests. */
    @JsonValue
    public String manifestName() {
        return manifestName;
    }

    /** Whether it finds faces. */
    public boolean isDetector() {
        return task == Task.DETECT;
    }

    /** Whether it embeds aligned faces. */
    public boolean isEmbedder() {
        return task == Task.EMBED;
    }

    Task task() {
        return task;
    }

    @JsonCreator
    static ModelKind ofManifestName(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.manifestName.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown kind '%s': use one of %s"
                        .formatted(
                                name,
                                Arrays.stream(values())
                                        .map(ModelKind::manifestName)
                                        .collect(Collectors.joining(", ")))));
    }
}
