package org.matcher.model;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.matcher.model.ModelKind.Task;

/**
 * The models at hand: those in the models jar, and those in a directory that a team brings, which win. Immutable and
 * thread-safe. Manifests are read when the library opens, weights only when asked for.
 */
public final class ModelLibrary {
    static final String MANIFEST = "manifest.json";
    static final int MAX_MANIFEST_BYTES = 256 << 10;
    private static final int MAX_WEIGHT_BYTES = 1 << 30;
    private static final int MAX_EXTRA_BYTES = 64 << 20;

    private record Entry(ModelManifest manifest, ModelFolder folder) {}

    private final Map<String, Entry> entries = new TreeMap<>();
    private final ModelManifest detector;
    private final ModelManifest embedder;

    private ModelLibrary(List<Entry> bundled, List<Entry> brought) {
        Stream.concat(bundled.stream(), brought.stream()).forEach(entry -> {
            if (entries.putIfAbsent(entry.manifest.id(), entry) != null) {
                throw new ModelException(
                        "two models bear the id %s: give one another id".formatted(entry.manifest.id()));
            }
        });
        this.detector = inUse(Task.DETECT, bundled, brought);
        this.embedder = inUse(Task.EMBED, bundled, brought);
    }

    /** The bundled models only. */
    public static ModelLibrary bundled() {
        return open(Optional.empty());
    }

    /**
     * The bundled models and those of a directory: each sub-folder that holds a {@code manifest.json} is a model.
     *
     * @throws ModelException if the directory or a manifest cannot be read, it holds no model, two models bear one id, or the directory
     *     brings two detectors or two embedders (which is in use must not depend on their names)
     */
    public static ModelLibrary open(Optional<Path> directory) {
        List<Entry> bundled;
        try {
            bundled = read(BundledFolder.all());
        } catch (IOException e) {
            throw new ModelException("the bundled models are not on the class path: add the models jar", e);
        }
        return new ModelLibrary(bundled, directory.map(ModelLibrary::read).orElse(List.of()));
    }

    private static List<Entry> read(Path directory) {
        try {
            List<ModelFolder> folders = DirectoryFolder.all(directory);
            if (folders.isEmpty()) {
                throw new ModelException(
                        "no model in the model directory: give one with a folder per model, each with a manifest.json");
            }
            return read(folders);
        } catch (IOException e) {
            throw new ModelException(
                    "the model directory cannot be listed: give a directory with a folder per model", e);
        }
    }

    private static List<Entry> read(List<ModelFolder> folders) {
        return folders.stream()
                .map(folder -> new Entry(ManifestReader.read(folder), folder))
                .toList();
    }

    private static ModelManifest inUse(Task task, List<Entry> bundled, List<Entry> brought) {
        List<ModelManifest> candidates = of(task, brought).isEmpty() ? of(task, bundled) : of(task, brought);
        if (candidates.size() != 1) {
            throw new ModelException("there must be one %s to use, got %d (%s): keep one in the model directory"
                    .formatted(
                            task.word,
                            candidates.size(),
                            candidates.stream().map(ModelManifest::id).collect(Collectors.joining(", "))));
        }
        return candidates.getFirst();
    }

    private static List<ModelManifest> of(Task task, List<Entry> entries) {
        return entries.stream()
                .map(Entry::manifest)
                .filter(manifest -> manifest.kind().task() == task)
                .sorted(Comparator.comparing(ModelManifest::id))
                .toList();
    }

    /** All models, in the order of their ids. */
    public List<ModelManifest> manifests() {
        return entries.values().stream().map(Entry::manifest).toList();
    }

    /** The detector in use: the directory's if it brings one, else the bundled one. */
    public ModelManifest detector() {
        return detector;
    }

    /** The embedder in use: the directory's if it brings one, else the bundled one. */
    public ModelManifest embedder() {
        return embedder;
    }

    /**
     * The weights, read whole and checked.
     *
     * @throws ModelException if the file is missing or its SHA-256 is not the manifest's; names the model
     */
    public byte[] weights(ModelManifest manifest) {
        return read(manifest, "weights", manifest.file(), manifest.sha256(), MAX_WEIGHT_BYTES);
    }

    /**
     * A further file of a model by its role, read whole and checked; empty if the model has none of that role.
     *
     * @throws ModelException as {@link #weights}
     */
    public Optional<byte[]> extra(ModelManifest manifest, String role) {
        return Optional.ofNullable(manifest.extras().get(role))
                .map(extra -> read(manifest, role, extra.file(), extra.sha256(), MAX_EXTRA_BYTES));
    }

    private byte[] read(ModelManifest manifest, String role, String file, String sha256, int maxBytes) {
        Entry entry = entries.get(manifest.id());
        if (entry == null || !entry.manifest.equals(manifest)) {
            throw new IllegalArgumentException("model %s is not of this library".formatted(manifest.id()));
        }
        byte[] bytes;
        try {
            bytes = entry.folder.read(file, maxBytes);
        } catch (NoSuchFileException e) {
            throw new ModelException(
                    "model %s: its %s are missing: put the file beside the manifest".formatted(manifest.id(), role), e);
        } catch (IOException e) {
            throw new ModelException(
                    "model %s: its %s cannot be read (at most %d bytes are)".formatted(manifest.id(), role, maxBytes),
                    e);
        }
        String got = sha256(bytes);
        if (!got.equals(sha256)) {
            throw new ModelException("model %s: its %s have SHA-256 %s, the manifest says %s: bring the file again"
                    .formatted(manifest.id(), role, got, sha256));
        }
        return bytes;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
