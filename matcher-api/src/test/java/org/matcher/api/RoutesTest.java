package org.matcher.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matcher.api.edge.ProblemType;
import org.matcher.api.edge.Route;

/** The document and the service say the same, in both directions. */
final class RoutesTest {
    private static final OpenApiDocument DOCUMENT = new OpenApiDocument();

    @Test
    void document_hasEveryRouteAndNoOther(@TempDir Path data) {
        try (Closing opened = new Closing()) {
            ServeOptions options = ServeOptions.of(data, 0, 0.4f);
            List<Route> routes = MatcherServer.routes(
                    Installation.open(options, opened), options, new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));

            assertEquals(
                    DOCUMENT.operations(),
                    routes.stream()
                            .map(route -> route.method() + " " + route.path())
                            .collect(Collectors.toCollection(TreeSet::new)));
            for (Route route : routes) {
                assertEquals(
                        DOCUMENT.query(route.method().name(), route.path()),
                        new TreeSet<>(route.query()),
                        route.path());
            }
        }
    }

    @Test
    void document_explainsEveryProblemTypeAndNoOther() {
        Set<String> documented = new TreeSet<>();
        DOCUMENT.node()
                .at("/components/schemas/Problem/properties/type/enum")
                .forEach(type -> documented.add(type.asText()));
        Set<String> known = Arrays.stream(ProblemType.values())
                .map(ProblemType::uri)
                .collect(Collectors.toCollection(TreeSet::new));
        known.add("about:blank");

        assertEquals(known, documented);
        String description = DOCUMENT.node().at("/info/description").asText();
        for (ProblemType type : ProblemType.values()) {
            assertTrue(
                    description.contains("| `%s` | %d | %s | %s |"
                            .formatted(type.uri(), type.status(), type.title(), type.meaning())),
                    type.uri());
        }
    }
}
