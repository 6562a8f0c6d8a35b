package org.matcher.api;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.matcher.api.edge.Answer;
import org.matcher.api.edge.Route;

/** {@code /healthz}, {@code /readyz} and {@code /metrics}, for whoever runs the service. */
final class HealthRoutes {
    private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final Readiness readiness;
    private final PrometheusMeterRegistry meters;

    HealthRoutes(Readiness readiness, PrometheusMeterRegistry meters) {
        this.readiness = readiness;
        this.meters = meters;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/healthz", Set.of(), _ -> Answer.ok(Map.of("alive", true))),
                Route.get("/readyz", Set.of(), _ -> ready()),
                Route.get("/metrics", PROMETHEUS_TEXT, _ -> Answer.text(PROMETHEUS_TEXT, meters.scrape())));
    }

    /** A part that does not work makes the whole not ready: status 503. */
    record Ready(boolean ready, Map<String, Boolean> parts) {}

    private Answer ready() {
        Map<String, Boolean> parts = readiness.look();
        boolean all = !parts.containsValue(false);
        return new Answer.Json(all ? 200 : 503, new Ready(all, parts), Map.of());
    }
}
