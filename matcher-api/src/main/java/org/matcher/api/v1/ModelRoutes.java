package org.matcher.api.v1;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.matcher.api.edge.Answer;
import org.matcher.api.edge.Call;
import org.matcher.api.edge.Route;
import org.matcher.embed.ModelId;
import org.matcher.model.ModelLibrary;
import org.matcher.model.ModelManifest;

/** {@code /models}: the nets at hand, and which of them are at work. */
public final class ModelRoutes {
    private final ModelLibrary models;
    private final ModelId template;

    /**
     * Tells of this library.
     *
     * @param template what the templates carry
     */
    public ModelRoutes(ModelLibrary models, ModelId template) {
        this.models = models;
        this.template = template;
    }

    /** The routes. */
    public List<Route> routes() {
        return List.of(Route.get("/api/v1/models", Set.of(), this::list));
    }

    record Models(String template, List<ModelView> items) {}

    record ModelView(
            String id,
            String kind,
            boolean inUse,
            String sha256,
            String license,
            String source,
            @Nullable Integer dimension,
            @Nullable Map<String, String> figures) {}

    private Answer list(Call call) {
        Set<String> inUse = Set.of(models.detector().id(), models.embedder().id());
        return Answer.ok(new Models(
                template.value(),
                models.manifests().stream().map(m -> view(m, inUse)).toList()));
    }

    private static ModelView view(ModelManifest manifest, Set<String> inUse) {
        return new ModelView(
                manifest.id(),
                manifest.kind().manifestName(),
                inUse.contains(manifest.id()),
                manifest.sha256(),
                manifest.license(),
                manifest.source(),
                manifest.dimension(),
                manifest.figures());
    }
}
