package org.matcher.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matcher.api.Http.Reply;

/** What a service keeps and finishes when its process ends. */
final class ServiceProcessIT {
    @TempDir
    private Path data;

    @Test
    void killed_keepsWhatItAcknowledged() throws Exception {
        JsonNode child;
        JsonNode candidates;
        try (ServeInChildProcess service = ServeInChildProcess.start(data)) {
            service.http().postJson("/api/v1/children", "{\"id\":\"a\"}");
            service.http().postForm("/api/v1/children/a/references", Map.of("image", Samples.astronaut()));
            Reply taken = service.http().postForm("/api/v1/images", Map.of("image", Samples.reposted()));
            assertEquals(1, taken.json().get("candidates").size(), taken.text());
            child = service.http().get("/api/v1/children/a").json();
            candidates = service.http().get("/api/v1/candidates").json();
            Reply last = service.http().postJson("/api/v1/children", "{\"id\":\"b\"}");
            assertEquals(201, last.status());
            service.kill();
        }
        try (ServeInChildProcess service = ServeInChildProcess.start(data)) {
            assertEquals(child, service.http().get("/api/v1/children/a").json());
            assertEquals(200, service.http().get("/api/v1/children/b").status());
            assertEquals(candidates, service.http().get("/api/v1/candidates").json());
            Reply found = service.http().postForm("/api/v1/search", Map.of("image", Samples.astronaut()));
            assertEquals("a", found.json().at("/children/0/child").asText(), found.text());
            assertEquals(1, found.json().get("sightings").size(), found.text());
        }
    }

    @Test
    void terminated_answersWhatIsInFlight() throws Exception {
        try (ServeInChildProcess service = ServeInChildProcess.start(data)) {
            service.http().postForm("/api/v1/detect", Map.of("image", Samples.portrait())); // nets are warm
            List<CompletableFuture<Reply>> inFlight = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                inFlight.add(CompletableFuture.supplyAsync(
                        () -> service.http().postForm("/api/v1/detect", Map.of("image", Samples.portrait())),
                        Thread::startVirtualThread));
            }
            while (pending(service) + finished(inFlight) < inFlight.size()) {
                Thread.onSpinWait(); // until each is answered or in the pipeline
            }
            service.terminate();

            for (CompletableFuture<Reply> request : inFlight) {
                assertEquals(200, request.get().status());
            }
            assertTrue(List.of(0, 143).contains(service.exitCode())); // 128 + SIGTERM after the hooks have run
        }
    }

    private static long finished(List<CompletableFuture<Reply>> requests) {
        return requests.stream().filter(CompletableFuture::isDone).count();
    }

    private static double pending(ServeInChildProcess service) {
        return service.http()
                .get("/metrics")
                .text()
                .lines()
                .filter(line -> line.startsWith("matcher_pipeline_pending "))
                .mapToDouble(line -> Double.parseDouble(line.split(" ", -1)[1]))
                .findFirst()
                .orElseThrow();
    }
}
