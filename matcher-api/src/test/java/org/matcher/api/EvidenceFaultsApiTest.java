package org.matcher.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matcher.api.Http.Reply;
import org.matcher.api.edge.HttpSettings;
import org.matcher.evidence.alert.DailyBudget;
import org.matcher.evidence.alert.LeastScore;
import org.matcher.image.ImageLimits;
import org.matcher.pipeline.PipelineOptions;

/** What is unknown, contradicts or was never measured is said over HTTP, and hides no candidate. */
final class EvidenceFaultsApiTest {
    private static final OpenApiDocument DOCUMENT = new OpenApiDocument();

    @TempDir
    private Path folder;

    private Optional<MatcherServer> server = Optional.empty();

    @AfterEach
    void stop() {
        server.ifPresent(MatcherServer::close);
    }

    @Test
    void candidates_datesUnknownOrContradictory_areAllThereAndSayWhy() {
        Http http = serve(Optional.empty());
        enrol(http, "photographed-later", "2012-05-01");
        enrol(http, "no-birth-date", "");
        enrol(http, "born-after-the-reference", "2021-05-01");
        enrol(http, "born-after-the-sighting", "2019-05-01");
        http.postForm("/api/v1/images", Map.of("image", Samples.reposted(), "crawledAt", "2018-03-01T12:00:00Z"));

        Map<String, String> reasons = new TreeMap<>();
        Map<String, String> gaps = new TreeMap<>();
        for (JsonNode candidate : candidates(http)) {
            String child = candidate.get("child").asText();
            reasons.put(child, candidate.at("/evidence/age/reason").asText());
            gaps.put(child, candidate.at("/evidence/ageGap/basis").asText());
            assertTrue(candidate.at("/evidence/score/words").asText().endsWith("."), candidate.toString());
        }

        assertEquals(
                Map.of(
                        "photographed-later", "before-reference",
                        "no-birth-date", "no-birth-date",
                        "born-after-the-reference", "reference-before-birth",
                        "born-after-the-sighting", "before-birth"),
                reasons);
        assertFalse(gaps.containsValue("dates"), "a date that contradicts is not used: " + gaps);
    }

    @Test
    void service_modelWithoutCalibration_saysSoEverywhereAndEveryCandidateIsAnAlert() throws IOException {
        Path models = folder.resolve("models");
        UncalibratedModel.write(Files.createDirectories(models));
        Http http = serve(Optional.of(models));
        enrol(http, "a", "2012-05-01");
        JsonNode taken = http.postForm("/api/v1/images", Map.of("image", Samples.reposted()))
                .json();
        Map<String, ?> pair = Map.of("a", Samples.astronaut(), "b", Samples.reposted());
        Reply compared = DOCUMENT.check("POST", "/api/v1/compare", http.postForm("/api/v1/compare", pair));

        assertEquals(taken.get("candidates"), candidates(http));
        JsonNode evidence = taken.at("/candidates/0/evidence");
        assertEquals(
                "Not calibrated: the model has no calibration.",
                evidence.at("/score/words").asText());
        assertTrue(evidence.at("/alerting/alert").asBoolean(), evidence.toString());
        assertEquals(
                "An alert, as no threshold can be planned.",
                evidence.at("/alerting/words").asText());
        assertFalse(evidence.get("alerting").has("threshold"), evidence.toString());
        assertEquals(
                "the model has no calibration",
                compared.json().at("/evidence/score/reason").asText(),
                compared.text());
        for (JsonNode point : http.get("/api/v1/operating-points").json().get("items")) {
            assertTrue(point.has("unplanned"), point.toString());
        }
    }

    @Test
    void compare_stratumWithoutScoresOfOnePerson_isNotCalibratedAndSaysSo() {
        Http http = serve(Optional.empty());
        Reply reply = DOCUMENT.check(
                "POST",
                "/api/v1/compare",
                http.postForm(
                        "/api/v1/compare",
                        Map.of("a", Samples.portrait(), "b", Samples.laterSighting(), "ageA", "40", "ageB", "60")));
        JsonNode score = reply.json().at("/evidence/score");

        assertTrue(reply.json().get("score").asDouble() > 0.5, reply.text());
        assertFalse(score.get("calibrated").asBoolean(), reply.text());
        assertTrue(
                score.get("reason")
                        .asText()
                        .startsWith("adult-adult, >10 years apart: it needs 100 mated and 1000 non-mated scores"),
                reply.text());
    }

    private static JsonNode candidates(Http http) {
        return DOCUMENT.check("GET", "/api/v1/candidates", http.get("/api/v1/candidates"))
                .json()
                .get("items");
    }

    private static void enrol(Http http, String child, String birthDate) {
        String birth = birthDate.isEmpty() ? "" : ",\"birthDate\":\"" + birthDate + "\"";
        http.postJson("/api/v1/children", "{\"id\":\"" + child + "\"" + birth + "}");
        Reply enrolled = http.postForm(
                "/api/v1/children/" + child + "/references",
                Map.of("image", Samples.astronaut(), "takenOn", "2020-05-01"));
        assertTrue(enrolled.status() < 300, enrolled.text());
    }

    private Http serve(Optional<Path> models) {
        MatcherServer started = MatcherServer.start(new ServeOptions(
                folder.resolve("data"),
                Optional.empty(),
                models,
                new PipelineOptions(1, 1, ImageLimits.DEFAULT),
                LeastScore.asked(0.4f),
                Optional.empty(),
                DailyBudget.DEFAULT,
                true,
                new HttpSettings("127.0.0.1", 0, ImageLimits.DEFAULT.maxBytes(), 1L << 30, Duration.ofSeconds(20))));
        server = Optional.of(started);
        return new Http(started.uri().getPort());
    }
}
