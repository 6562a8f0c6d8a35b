package org.matcher.gallery.lucene;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.matcher.gallery.VectorSpace;

/**
 * What a commit says of itself: which vectors it holds, in which layout of fields, and how far the store's sequence is
 * indexed.
 */
record CommitRecord(int formatVersion, String model, String dimension, long lastSequence) {
    /** Raised with every change of {@link FaceDocuments} that an older or newer program would misread. */
    static final int FORMAT_VERSION = 2;

    static CommitRecord of(VectorSpace space, long lastSequence) {
        return new CommitRecord(
                FORMAT_VERSION, space.model().value(), Integer.toString(space.dimension()), lastSequence);
    }

    /** Reads what {@link #toMap()} wrote. */
    static Optional<CommitRecord> from(Map<String, String> map) {
        String version = map.get("formatVersion");
        String model = map.get("model");
        String dimension = map.get("dimension");
        String lastSequence = map.get("lastSequence");
        if (version == null || model == null || dimension == null || lastSequence == null) {
            return Optional.empty();
        }
        return Optional.of(new CommitRecord(Integer.parseInt(version), model, dimension, Long.parseLong(lastSequence)));
    }

    /** The one value that may change from commit to commit. */
    static long lastSequence(Iterable<Map.Entry<String, String>> data) {
        Map<String, String> map = new HashMap<>();
        data.forEach(entry -> map.put(entry.getKey(), entry.getValue()));
        return from(map).map(CommitRecord::lastSequence).orElse(0L);
    }

    Map<String, String> toMap() {
        return Map.of(
                "formatVersion",
                Integer.toString(formatVersion),
                "model",
                model,
                "dimension",
                dimension,
                "lastSequence",
                Long.toString(lastSequence));
    }

    /** A newer version of the program wrote it. */
    boolean isNewer() {
        return formatVersion > FORMAT_VERSION;
    }

    /** Why this commit cannot serve, if it cannot. */
    Optional<String> unfitFor(VectorSpace space) {
        CommitRecord wanted = of(space, lastSequence);
        return equals(wanted)
                ? Optional.empty()
                : Optional.of("it holds format %s of %s with %s values, wanted format %s of %s with %s values"
                        .formatted(
                                formatVersion, model, dimension, wanted.formatVersion, wanted.model, wanted.dimension));
    }
}
