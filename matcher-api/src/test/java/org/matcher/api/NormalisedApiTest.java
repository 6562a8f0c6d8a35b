package org.matcher.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matcher.api.Http.Reply;
import org.matcher.api.edge.HttpSettings;
import org.matcher.casework.Cases;
import org.matcher.casework.Templates;
import org.matcher.embed.ModelId;
import org.matcher.evidence.alert.DailyBudget;
import org.matcher.evidence.alert.LeastScore;
import org.matcher.evidence.cohort.NormalisedScore.Method;
import org.matcher.image.ImageLimits;
import org.matcher.model.ModelLibrary;
import org.matcher.pipeline.PipelineOptions;
import org.matcher.store.DataDirectory;

/** Over HTTP, on a crawl of a thousand made-up faces. */
final class NormalisedApiTest {
    private static final OpenApiDocument DOCUMENT = new OpenApiDocument();
    private static final int CRAWLED = 1000;

    @TempDir
    private Path folder;

    private MatcherServer server;
    private Http http;

    @BeforeEach
    void start() {
        ModelId model = ModelId.of(ModelLibrary.open(Optional.empty()).embedder());
        try (DataDirectory data = DataDirectory.open(folder)) {
            for (int i = 0; i < CRAWLED; i++) {
                data.cases().addImage(Cases.image("crawled" + i, Templates.synthetic(i, model)));
            }
        }
        serve(Optional.of(Method.S_NORM));
        for (String child : List.of("a", "b")) {
            http.postJson("/api/v1/children", "{\"id\":\"" + child + "\"}");
        }
        enrol("a", Samples.astronaut());
        enrol("b", Samples.portrait());
    }

    private void serve(Optional<Method> method) {
        server = MatcherServer.start(new ServeOptions(
                folder,
                Optional.empty(),
                Optional.empty(),
                new PipelineOptions(1, 1, ImageLimits.DEFAULT),
                LeastScore.asked(0.4f),
                method,
                DailyBudget.DEFAULT,
                true,
                new HttpSettings("127.0.0.1", 0, ImageLimits.DEFAULT.maxBytes(), 1L << 30, Duration.ofSeconds(20))));
        http = new Http(server.uri().getPort());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void scores_withACohort_areNormalisedEverywhereAndOrderASearch() {
        JsonNode candidate = DOCUMENT.check(
                        "POST", "/api/v1/images", http.postForm("/api/v1/images", Map.of("image", Samples.reposted())))
                .json()
                .at("/candidates/0");
        assertEquals("s-norm", candidate.at("/normalised/method").asText(), candidate.toString());
        assertEquals("c1000-1000", candidate.at("/normalised/cohort").asText());
        assertTrue(candidate.at("/normalised/value").asDouble() > 3, candidate.toString());
        assertEquals(candidate, candidates());

        JsonNode found = search();
        assertEquals("normalised", found.get("childrenBy").asText());
        assertEquals("normalised", found.get("sightingsBy").asText());
        assertEquals("a", found.at("/children/0/child").asText());
        assertEquals(2, found.get("children").size());
        assertFalling(found.get("children"));
        assertFalling(found.get("sightings"));

        server.close();
        serve(Optional.of(Method.S_NORM));
        assertEquals(candidate, candidates());
        assertEquals(found, search());

        server.close();
        serve(Optional.empty());
        assertEquals(
                "score normalisation is switched off",
                candidates().at("/normalised/reason").asText());
        assertEquals("score", search().get("childrenBy").asText());
    }

    private void enrol(String child, byte[] photo) {
        Reply reply = http.postForm("/api/v1/children/" + child + "/references", Map.of("image", photo));
        assertEquals(201, reply.status(), reply.text());
    }

    /** The only one. */
    private JsonNode candidates() {
        return DOCUMENT.check("GET", "/api/v1/candidates", http.get("/api/v1/candidates"))
                .json()
                .at("/items/0");
    }

    private JsonNode search() {
        Map<String, ?> fields = Map.of("image", Samples.astronaut(), "minScore", "-1", "limit", "20");
        return DOCUMENT.check("POST", "/api/v1/search", http.postForm("/api/v1/search", fields))
                .json();
    }

    private static void assertFalling(JsonNode hits) {
        List<Double> values = new ArrayList<>();
        hits.forEach(hit -> values.add(hit.at("/normalised/value").asDouble()));
        assertEquals(values.stream().sorted(Comparator.reverseOrder()).toList(), values);
    }
}
