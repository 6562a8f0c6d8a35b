package org.matcher.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.matcher.api.Http.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matcher.api.Http.Reply;
import org.matcher.api.edge.HttpSettings;
import org.matcher.casework.StoreException;
import org.matcher.evidence.alert.DailyBudget;
import org.matcher.evidence.alert.LeastScore;
import org.matcher.evidence.cohort.NormalisedScore.Method;
import org.matcher.image.ImageLimits;
import org.matcher.pipeline.PipelineOptions;

/** The main job over HTTP, each test on an installation of its own. */
final class CaseworkApiTest {
    private static final OpenApiDocument DOCUMENT = new OpenApiDocument();
    private static final String REFERENCES = "/api/v1/children/{id}/references";

    @TempDir
    private Path data;

    private boolean ageEvidence = true;
    private MatcherServer server;
    private Http http;

    @BeforeEach
    void start() {
        server = MatcherServer.start(new ServeOptions(
                data,
                Optional.empty(),
                Optional.empty(),
                new PipelineOptions(1, 1, ImageLimits.DEFAULT),
                LeastScore.asked(0.4f),
                Optional.of(Method.S_NORM),
                new DailyBudget(1_000, 2),
                ageEvidence,
                new HttpSettings("127.0.0.1", 0, ImageLimits.DEFAULT.maxBytes(), 1L << 30, Duration.ofSeconds(20))));
        http = new Http(server.uri().getPort());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void image_ofAnEnrolledChild_becomesACandidateWithItsSources() {
        child("a");
        Reply enrolled = enrol("a", Map.of("image", Samples.astronaut(), "takenOn", "2020-05-01"));
        assertEquals(201, enrolled.status(), enrolled.text());
        assertEquals(
                200,
                enrol("a", Map.of("image", Samples.astronaut(), "takenOn", "2020-05-01"))
                        .status());

        Reply taken = image(Map.of(
                "image", Samples.reposted(),
                "crawl", "spring",
                "sourceUrl", "https://site.example/1.jpg",
                "pageUrl", "https://site.example/",
                "crawledAt", "2026-03-01T12:00:00Z"));
        Reply stranger = image(Map.of("image", Samples.stranger()));

        assertEquals(201, taken.status(), taken.text());
        assertEquals(0, stranger.json().get("candidates").size(), stranger.text());
        JsonNode candidate = taken.json().get("candidates").get(0);
        assertEquals("a", candidate.get("child").asText());
        assertTrue(candidate.get("score").asDouble() > 0.6, taken.text());
        Reply listed = DOCUMENT.check("GET", "/api/v1/candidates", http.get("/api/v1/candidates?child=a&minScore=0.5"));
        assertEquals(candidate, listed.json().get("items").get(0));
        assertEquals(
                "spring", listed.json().at("/items/0/sighting/sources/0/crawl").asText());
        assertEquals(
                0, http.get("/api/v1/candidates?child=b").json().get("items").size());
        Reply again = image(Map.of("image", Samples.reposted(), "crawl", "summer"));
        assertEquals(200, again.status());
        assertEquals(2, again.json().at("/sightings/0/sources").size(), again.text());
    }

    @Test
    void enrol_afterTheImage_looksBack() {
        image(Map.of("image", Samples.reposted()));
        child("a");

        Reply enrolled = enrol("a", Map.of("image", Samples.astronaut()));

        assertEquals(1, enrolled.json().get("candidates").size(), enrolled.text());
    }

    @Test
    void enrol_whatCannotBeEnrolled_isAProblem() {
        assertProblem(enrol("nobody", Map.of("image", Samples.portrait())), 404, "no-such-child");
        assertProblem(enrol("not%20an%20id", Map.of("image", Samples.portrait())), 404, "no-such-child");
        child("a");
        assertProblem(enrol("a", Map.of("image", Samples.rocket())), 422, "no-face");
        assertProblem(enrol("a", Map.of("image", Samples.portrait(), "face", "7")), 422, "no-such-face");
        assertProblem(enrol("a", Map.of("image", new byte[] {1, 2, 3})), 415, "unreadable-image");
        assertEquals(0, http.get("/api/v1/children/a").json().get("references").size());
    }

    @Test
    void search_findsSightingsAndChildrenAndKeepsNothing() {
        child("a");
        enrol("a", Map.of("image", Samples.astronaut()));
        image(Map.of("image", Samples.reposted()));

        Reply found = search(Map.of("image", Samples.astronaut(), "minScore", "0.3", "limit", "5"));
        Reply none = search(Map.of("image", Samples.rocket()));

        assertEquals("a", found.json().at("/children/0/child").asText(), found.text());
        assertEquals(1, found.json().get("sightings").size());
        assertTrue(found.json().at("/children/0/score").asDouble() > 0.99);
        assertEquals(200, none.status());
        assertEquals("no-face", none.json().get("reason").asText());
        assertProblem(search(Map.of("image", Samples.portrait(), "minScore", "NaN")), 400, "invalid-request");
        assertProblem(search(Map.of("image", Samples.portrait(), "limit", "0")), 400, "invalid-request");
        assertEquals(1, http.get("/api/v1/children/a").json().get("references").size());
    }

    @Test
    void candidate_ofAChildWithSeveralReferences_isOneLineWithTheBestOfThem() {
        child("a");
        Reply right = enrol("a", Map.of("image", Samples.astronaut()));
        enrol("a", Map.of("image", Samples.stranger()));
        JsonNode candidates = image(Map.of("image", Samples.reposted())).json().get("candidates");
        assertEquals(1, candidates.size(), candidates.toString());
        JsonNode candidate = candidates.get(0);
        assertEquals(2, candidate.get("references").asInt());
        assertEquals(right.json().at("/reference/id"), candidate.at("/bestReference/id"));
        assertTrue(candidate.at("/bestReference/score").asDouble()
                > candidate.get("score").asDouble());
        JsonNode children = search(Map.of("image", Samples.reposted())).json().get("children");
        assertEquals(1, children.size(), children.toString());
        assertEquals(2, children.at("/0/references").asInt());
    }

    @Test
    void candidate_everywhere_bearsItsEvidence() {
        http.postJson("/api/v1/children", "{\"id\":\"a\",\"birthDate\":\"2015-02-03\"}");
        enrol("a", Map.of("image", Samples.astronaut(), "takenOn", "2020-05-01"));
        Map<String, ?> seen = Map.of("image", Samples.reposted(), "crawledAt", "2024-03-01T12:00:00Z");
        JsonNode evidence = image(seen).json().at("/candidates/0/evidence");

        assertTrue(evidence.at("/score/words").asText().endsWith("."), evidence.toString());
        assertTrue(evidence.at("/score/strata").size() > 0, evidence.toString());
        assertEquals("fr-feature-1.cal-2", evidence.at("/score/calibration").asText());
        assertEquals("dates", evidence.at("/ageGap/basis").asText());
        assertTrue(evidence.at("/age/weighed").asBoolean(), evidence.toString());
        assertEquals(9.07, evidence.at("/age/expectedToYears").asDouble(), 0.01);
        assertEquals(evidence, http.get("/api/v1/candidates").json().at("/items/0/evidence"));
        JsonNode found = search(Map.of("image", Samples.reposted())).json();
        assertEquals(
                "no-sighting-date", found.at("/children/0/evidence/age/reason").asText(), found.toString());
        assertEquals(
                "no-birth-date", found.at("/sightings/0/evidence/age/reason").asText());
    }

    @Test
    void scores_withoutACohort_sayWhyAndStayInTheirOrder() {
        child("a");
        JsonNode enrolled = enrol("a", Map.of("image", Samples.astronaut())).json();
        JsonNode taken = image(Map.of("image", Samples.reposted())).json();
        JsonNode found = search(Map.of("image", Samples.astronaut())).json();

        assertEquals(0, enrolled.get("candidates").size());
        String why = "fewer than 1000 faces were crawled: a cohort needs that many";
        JsonNode normalised = taken.at("/candidates/0/normalised");
        assertEquals(why, normalised.get("reason").asText());
        assertFalse(normalised.has("value"), normalised.toString());
        assertEquals(normalised, http.get("/api/v1/candidates").json().at("/items/0/normalised"));
        assertEquals(normalised, found.at("/children/0/normalised"));
        assertEquals(normalised, found.at("/sightings/0/normalised"));
        assertEquals("score", found.get("childrenBy").asText());
        assertEquals("score", found.get("sightingsBy").asText());
    }

    @Test
    void search_datesOfTheProbe_countForChildrenAndSightings() {
        http.postJson("/api/v1/children", "{\"id\":\"a\",\"birthDate\":\"2015-02-03\"}");
        enrol("a", Map.of("image", Samples.astronaut(), "takenOn", "2020-05-01"));
        image(Map.of("image", Samples.reposted(), "crawledAt", "2024-03-01T12:00:00Z"));

        JsonNode found = search(Map.of("image", Samples.reposted(), "takenOn", "2023-02-03", "birthDate", "2015-02-03"))
                .json();
        JsonNode wrong = search(Map.of("image", Samples.reposted(), "takenOn", "2014-02-03", "birthDate", "2015-02-03"))
                .json();

        JsonNode child = found.at("/children/0/evidence");
        assertEquals("dates", child.at("/ageGap/basis").asText(), found.toString());
        assertEquals(8, child.at("/age/expectedFromYears").asDouble(), 0.01);
        JsonNode sighting = found.at("/sightings/0/evidence");
        assertTrue(sighting.at("/age/weighed").asBoolean(), found.toString());
        assertEquals(9.07, sighting.at("/age/expectedToYears").asDouble(), 0.01);
        assertEquals("before-birth", wrong.at("/children/0/evidence/age/reason").asText(), wrong.toString());
        assertEquals(
                "reference-before-birth",
                wrong.at("/sightings/0/evidence/age/reason").asText());
    }

    @Test
    void ageEvidence_switchedOff_leavesTheRest() {
        child("a");
        enrol("a", Map.of("image", Samples.astronaut()));
        image(Map.of("image", Samples.reposted()));

        Reply off = DOCUMENT.check("GET", "/api/v1/candidates", http.get("/api/v1/candidates?ageEvidence=false"));

        assertTrue(off.json().at("/items/0/evidence/age").isMissingNode(), off.text());
        assertTrue(off.json().at("/items/0/evidence/ageGap").isObject(), off.text());
        JsonNode on = http.get("/api/v1/candidates").json();
        assertEquals("no-birth-date", on.at("/items/0/evidence/age/reason").asText());
        assertEquals(on.at("/items/0/score"), off.json().at("/items/0/score"));
        assertProblem(http.get("/api/v1/candidates?ageEvidence=no"), 400, "invalid-request");
    }

    @Test
    void ageEvidence_switchedOffInTheService_isInNoAnswer() {
        server.close();
        ageEvidence = false;
        start();
        child("a");
        JsonNode enrolled = enrol("a", Map.of("image", Samples.astronaut(), "takenOn", "2020-05-01"))
                .json();
        JsonNode taken = image(Map.of("image", Samples.reposted())).json();
        JsonNode found = search(Map.of("image", Samples.astronaut())).json();
        Reply asked = DOCUMENT.check("GET", "/api/v1/candidates", http.get("/api/v1/candidates?ageEvidence=true"));

        assertEquals(1, asked.json().get("items").size(), asked.text());
        for (JsonNode answer : List.of(enrolled, taken, found, asked.json())) {
            for (JsonNode evidence : answer.findValues("evidence")) {
                assertFalse(evidence.has("age"), answer.toString());
            }
        }
    }

    @Test
    void candidate_everywhere_tellsHowItStandsToTheBudgetOfNow() {
        child("a");
        enrol("a", Map.of("image", Samples.astronaut()));
        JsonNode one = image(Map.of("image", Samples.reposted())).json().at("/candidates/0/evidence/alerting");
        assertEquals(1, one.at("/budget/references").asInt(), one.toString());
        assertEquals(1000, one.at("/budget/facesPerDay").asInt());
        assertEquals(2, one.at("/budget/alertsPerDay").asDouble());
        child("b");
        enrol("b", Map.of("image", Samples.portrait()));

        JsonNode candidate = http.get("/api/v1/candidates").json().at("/items/0");
        JsonNode two = candidate.at("/evidence/alerting");
        assertEquals(2, two.at("/budget/references").asInt(), two.toString());
        assertEquals(
                candidate.get("score").asDouble() >= two.get("threshold").asDouble(),
                two.get("alert").asBoolean(),
                candidate.toString());
        assertTrue(two.get("threshold").asDouble() >= one.get("threshold").asDouble(), two.toString());
        assertEquals(
                2 * one.at("/falseAlertsPerMillionFaces/expected").asDouble(),
                two.at("/falseAlertsPerMillionFaces/expected").asDouble(),
                1e-3 * two.at("/falseAlertsPerMillionFaces/expected").asDouble(),
                "a million faces, each compared with twice as many references");
        assertTrue(
                two.at("/falseAlertsPerDay/low").asDouble()
                        <= two.at("/falseAlertsPerDay/high").asDouble(),
                two.toString());
        JsonNode found = search(Map.of("image", Samples.reposted())).json();
        assertEquals(two.get("budget"), found.at("/children/0/evidence/alerting/budget"), found.toString());
        assertTrue(found.at("/sightings/0/evidence/alerting/alert").isBoolean(), found.toString());
        JsonNode points = http.get("/api/v1/operating-points").json();
        assertEquals(2, points.get("references").asInt(), points.toString());
    }

    @Test
    void enrol_photoOfAnotherPerson_isSaidAtOnceAndOnTheChild() {
        http.postJson("/api/v1/children", "{\"id\":\"a\",\"birthDate\":\"2015-02-03\"}");
        assertEquals(
                "only-reference",
                enrol("a", Map.of("image", Samples.astronaut(), "takenOn", "2020-05-01"))
                        .json()
                        .at("/fit/verdict")
                        .asText());

        Reply odd = enrol("a", Map.of("image", Samples.stranger(), "takenOn", "2020-06-01"));

        assertEquals("maybe-another-person", odd.json().at("/fit/verdict").asText(), odd.text());
        assertEquals(1, odd.json().at("/fit/others").size());
        Reply read = DOCUMENT.check("GET", "/api/v1/children/{id}", http.get("/api/v1/children/a"));
        assertEquals(odd.json().get("fit"), read.json().at("/references/1/fit"), read.text());
    }

    @Test
    void answers_neverSayAPercentageOfCertainty() {
        http.postJson("/api/v1/children", "{\"id\":\"a\",\"birthDate\":\"2015-02-03\"}");
        Certainty.assertNone(enrol("a", Map.of("image", Samples.astronaut(), "takenOn", "2020-05-01"))
                .text());
        Certainty.assertNone(enrol("a", Map.of("image", Samples.stranger())).text());
        Certainty.assertNone(image(Map.of("image", Samples.reposted())).text());
        Certainty.assertNone(image(Map.of("image", Samples.blurred(10))).text());
        Certainty.assertNone(search(Map.of("image", Samples.astronaut())).text());
        Certainty.assertNone(http.postForm("/api/v1/detect", Map.of("image", Samples.blurred(10)))
                .text());
        Map<String, ?> pair = Map.of("a", Samples.astronaut(), "b", Samples.reposted(), "birthDate", "2015-02-03");
        Certainty.assertNone(http.postForm("/api/v1/compare", pair).text());
        Certainty.assertNone(enrol("a", Map.of("image", Samples.rocket())).text());
        for (String operation : DOCUMENT.operations()) {
            String path = operation.replace("{id}", "a").replace("{type}", "no-face");
            if (path.startsWith("GET ") && !path.contains("/docs/swagger")) { // another product's script and style
                Certainty.assertNone(
                        path + http.get(path.substring("GET ".length())).text());
            }
        }
    }

    @Test
    void children_areIdempotentByIdAndByKey() {
        Reply first = http.postJson("/api/v1/children", "{\"id\":\"a\",\"birthDate\":\"2015-02-03\"}");
        DOCUMENT.check("POST", "/api/v1/children", first);
        assertEquals(201, first.status());
        assertEquals("/api/v1/children/a", first.header("Location"));
        assertEquals(
                200,
                http.postJson("/api/v1/children", "{\"id\":\"a\",\"birthDate\":\"2015-02-03\"}")
                        .status());
        assertProblem(http.postJson("/api/v1/children", "{\"id\":\"a\"}"), 409, "child-id-taken");
        assertProblem(http.postJson("/api/v1/children", "{\"id\":\"a b\"}"), 400, "invalid-request");
        Reply unborn = http.postJson("/api/v1/children", "{\"id\":\"c\",\"birthDate\":\"2999-01-01\"}");
        assertProblem(unborn, 400, "invalid-request");
        assertTrue(unborn.text().contains("in the future"), unborn.text());
        Reply noSuchMonth = http.postJson("/api/v1/children", "{\"id\":\"c\",\"birthDate\":\"2015-14-01\"}");
        assertProblem(noSuchMonth, 400, "invalid-request");
        assertTrue(noSuchMonth.text().contains("wanted YYYY-MM-DD"), noSuchMonth.text());
        assertProblem(http.postJson("/api/v1/children", "{\"name\":\"x\"}"), 400, "invalid-request");

        Reply keyed = keyed("1f0c5c9e-5c7e-4d6a-9d55-8f3a");
        assertEquals(201, keyed.status());
        assertEquals(200, keyed("1f0c5c9e-5c7e-4d6a-9d55-8f3a").status());
        assertNotEquals(
                keyed.json().get("id"),
                keyed("another-key-of-16-or-more").json().get("id"));
        assertProblem(keyed("1"), 400, "invalid-request");
        assertNotEquals(
                http.postJson("/api/v1/children", "{}").json().get("id"),
                http.postJson("/api/v1/children", "{}").json().get("id"));
    }

    @Test
    void lists_arePaged() {
        List<String> ids = List.of("a", "b", "c", "d", "e");
        ids.forEach(this::child);

        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Reply page = DOCUMENT.check("GET", "/api/v1/children", http.get("/api/v1/children?limit=2" + cursor));
            page.json().get("items").forEach(child -> seen.add(child.get("id").asText()));
            JsonNode next = page.json().get("next");
            cursor = next == null ? "" : "&cursor=" + next.asText();
        } while (!cursor.isEmpty());
        assertEquals(ids, seen);

        ids.forEach(id -> enrol(id, Map.of("image", Samples.astronaut())));
        image(Map.of("image", Samples.reposted()));
        Reply page = http.get("/api/v1/candidates?limit=3");
        Reply rest = http.get(
                "/api/v1/candidates?limit=3&cursor=" + page.json().get("next").asText());
        assertEquals(3, page.json().get("items").size());
        assertEquals(2, rest.json().get("items").size());
        assertFalse(rest.json().has("next"));
        assertProblem(http.get("/api/v1/candidates?cursor=x"), 400, "invalid-request");
        assertProblem(http.get("/api/v1/candidates?minScore=2"), 400, "invalid-request");
        assertProblem(http.get("/api/v1/children/none"), 404, "no-such-child");
    }

    @Test
    void restart_findsAll() {
        child("a");
        enrol("a", Map.of("image", Samples.astronaut()));
        image(Map.of("image", Samples.reposted()));
        JsonNode children = http.get("/api/v1/children/a").json();
        JsonNode candidates = http.get("/api/v1/candidates").json();
        JsonNode found = search(Map.of("image", Samples.astronaut())).json();

        server.close();
        start();

        assertEquals(children, http.get("/api/v1/children/a").json());
        assertEquals(candidates, http.get("/api/v1/candidates").json());
        assertEquals(found, search(Map.of("image", Samples.astronaut())).json());
    }

    @Test
    void start_onADirectoryInUse_isRefused() {
        assertThrows(StoreException.class, () -> MatcherServer.start(ServeOptions.of(data, 0, 0.4f)));
        assertEquals(200, http.get("/readyz").status());
    }

    @Test
    void detect_moreThanThePipelineHolds_is503WithRetryAfter() {
        AtomicReference<@Nullable Reply> firstRefused = new AtomicReference<>();
        List<CompletableFuture<Void>> senders = new ArrayList<>();
        for (int sender = 0; sender < 6; sender++) { // one works and one waits, so four have no place
            senders.add(CompletableFuture.runAsync(
                    () -> {
                        for (int i = 0; i < 50 && firstRefused.get() == null; i++) {
                            Reply reply = http.postForm("/api/v1/detect", Map.of("image", Samples.portrait()));
                            if (reply.status() != 200) {
                                firstRefused.compareAndSet(null, reply);
                            }
                        }
                    },
                    Thread::startVirtualThread));
        }
        senders.forEach(CompletableFuture::join);

        Reply refused = Objects.requireNonNull(firstRefused.get(), "none was refused");
        assertProblem(refused, 503, "busy");
        assertEquals("1", refused.header("Retry-After"));
        assertEquals(
                200,
                http.postForm("/api/v1/detect", Map.of("image", Samples.portrait()))
                        .status());
    }

    private void child(String id) {
        Reply reply = http.postJson("/api/v1/children", "{\"id\":\"" + id + "\"}");
        assertEquals(201, reply.status(), reply.text());
    }

    private Reply keyed(String key) {
        return http.send(http.request("/api/v1/children")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString("{}")));
    }

    private Reply enrol(String child, Map<String, ?> fields) {
        return DOCUMENT.check("POST", REFERENCES, http.postForm("/api/v1/children/" + child + "/references", fields));
    }

    private Reply image(Map<String, ?> fields) {
        return DOCUMENT.check("POST", "/api/v1/images", http.postForm("/api/v1/images", fields));
    }

    private Reply search(Map<String, ?> fields) {
        return DOCUMENT.check("POST", "/api/v1/search", http.postForm("/api/v1/search", fields));
    }
}
