package org.matcher.cli.output;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.matcher.model.ModelManifest;

/**
 * What {@code models} prints of one model.
 *
 * @param inUse the detector or embedder that commands load
 */
public record ModelLine(
        String id,
        String kind,
        boolean inUse,
        @Nullable Integer dimension,
        String sha256,
        String license,
        String source,
        @Nullable Map<String, String> figures) {
    /** Of a model's manifest. */
    public static ModelLine of(ModelManifest manifest, boolean inUse) {
        return new ModelLine(
                manifest.id(),
                manifest.kind().manifestName(),
                inUse,
                manifest.dimension(),
                manifest.sha256(),
                manifest.license(),
                manifest.source(),
                manifest.figures());
    }
}
