package org.matcher.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.matcher.api.Http.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.matcher.api.Http.Reply;

/** Pictures over HTTP that are looked at and not kept, and hostile ones. */
final class DetectAndCompareTest {
    private static final OpenApiDocument DOCUMENT = new OpenApiDocument();

    @TempDir
    private static Path data;

    private static MatcherServer server;
    private static Http http;

    @BeforeAll
    static void start() {
        server = MatcherServer.start(ServeOptions.of(data, 0, 0.4f));
        http = new Http(server.uri().getPort());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void detect_multipartAndBase64_giveTheSameFace() {
        Reply form = http.postForm("/api/v1/detect", Map.of("image", Samples.portrait()));
        Reply json = http.postJson("/api/v1/detect", "{\"image\":\"" + base64(Samples.portrait()) + "\"}");

        DOCUMENT.check("POST", "/api/v1/detect", form);
        assertEquals(200, form.status(), form.text());
        assertEquals(form.json(), json.json());
        assertEquals(1, form.json().get("faces").size());
        JsonNode box = form.json().get("faces").get(0).get("box");
        assertTrue(box.get("width").asDouble() > 50, box.toString());
        assertFalse(form.text().contains("embedding"), "biometric data must not leave the service");
    }

    @Test
    void detect_noFace_is200WithAReason() {
        Reply reply = http.postForm("/api/v1/detect", Map.of("image", Samples.rocket()));

        DOCUMENT.check("POST", "/api/v1/detect", reply);
        assertEquals(200, reply.status());
        assertEquals(0, reply.json().get("faces").size());
        assertEquals("no-face", reply.json().get("reason").asText());
    }

    static Stream<Arguments> hostile() throws IOException {
        byte[] photo = Samples.portrait();
        return Stream.of(
                Arguments.of("no bytes", new byte[0], 400, "empty"),
                Arguments.of("text", "#!/bin/sh\nrm -rf /".getBytes(StandardCharsets.UTF_8), 415, "not-an-image"),
                Arguments.of("half a JPEG header", Arrays.copyOf(photo, 40), 422, "broken"),
                Arguments.of("a bomb of 30,000 x 30,000 pixels", bomb(), 413, "too-many-pixels"),
                Arguments.of(
                        "an HEIC header",
                        HexFormat.of().parseHex("00000018667479706865696300000000686569636d696631"),
                        415,
                        "unsupported-format"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void hostile(String name, byte[] file, int status, String reason) {
        Reply reply = http.postForm("/api/v1/detect", Map.of("image", file));

        DOCUMENT.check("POST", "/api/v1/detect", reply);
        assertProblem(reply, status, "unreadable-image");
        assertEquals(reason, reply.json().get("reason").asText(), name);
    }

    @Test
    void compare_samePerson_scoresHigherThanAnother() {
        Reply same = http.postForm("/api/v1/compare", Map.of("a", Samples.astronaut(), "b", Samples.reposted()));
        Reply other = http.postForm("/api/v1/compare", Map.of("a", Samples.astronaut(), "b", Samples.portrait()));

        DOCUMENT.check("POST", "/api/v1/compare", same);
        assertEquals(200, same.status(), same.text());
        assertTrue(same.json().get("score").asDouble() > 0.6, same.text());
        assertTrue(other.json().get("score").asDouble() < 0.4, other.text());
    }

    @Test
    void compare_agesOrDates_saysWhatTheScoreIsWorthByThem() {
        Map<String, Object> fields = new HashMap<>(Map.of("a", Samples.portrait(), "b", Samples.laterSighting()));
        JsonNode read = compare(fields);
        fields.putAll(Map.of("ageA", "7", "ageB", "14"));
        JsonNode given = compare(fields);
        fields.putAll(Map.of("birthDate", "2012-05-01", "takenOnA", "2020-05-01", "takenOnB", "2024-05-01"));
        JsonNode dated = compare(fields);

        assertEquals("face", read.at("/ageGap/basis").asText(), read.toString());
        assertEquals("no-birth-date", read.at("/age/reason").asText());
        assertEquals("given", given.at("/ageGap/basis").asText());
        assertEquals(List.of("child-child, 6-10 years apart"), texts(given.at("/score/strata")));
        assertEquals("dates", dated.at("/ageGap/basis").asText());
        assertEquals(List.of("child-child, 3-5 years apart"), texts(dated.at("/score/strata")));
        assertTrue(dated.at("/age/weighed").asBoolean(), dated.toString());
        assertTrue(dated.at("/score/words").asText().contains("weight for the faces being of one person"));
        assertTrue(
                dated.at("/score/log10LikelihoodRatio").asDouble()
                        <= dated.at("/score/most").asDouble(),
                dated.toString());
        Reply off = http.postForm("/api/v1/compare?ageEvidence=false", fields);
        assertFalse(off.json().get("evidence").has("age"), off.text());
    }

    @Test
    void compare_weakFace_isSaidAndWeighedByTheScoresOfSuch() {
        Map<String, ?> fields = Map.of("a", Samples.astronaut(), "b", Samples.blurred(10), "ageA", "40", "ageB", "40");
        Reply reply = DOCUMENT.check("POST", "/api/v1/compare", http.postForm("/api/v1/compare", fields));
        assertEquals(
                List.of("adult-adult, 0-2 years apart, one face weak"),
                texts(reply.json().at("/evidence/score/strata")),
                reply.text());
    }

    @Test
    void compare_datesThatContradict_areSilentOfAgeAndStillCompared() {
        Map<String, Object> fields = new HashMap<>(Map.of("a", Samples.astronaut(), "b", Samples.reposted()));
        fields.putAll(Map.of("birthDate", "2012-05-01", "takenOnA", "2020-05-01", "takenOnB", "2010-05-01"));
        assertEquals("before-birth", compare(fields).at("/age/reason").asText());
        fields.put("takenOnB", "2018-05-01");
        assertEquals("before-reference", compare(fields).at("/age/reason").asText());
        fields.put("takenOnA", "2011-05-01");
        assertEquals("reference-before-birth", compare(fields).at("/age/reason").asText());
        fields.put("ageA", "200");
        Reply tooOld = http.postForm("/api/v1/compare", fields);
        assertProblem(tooOld, 400, "invalid-request");
        assertEquals("ageA", tooOld.json().get("field").asText());
    }

    private JsonNode compare(Map<String, ?> fields) {
        Reply reply = DOCUMENT.check("POST", "/api/v1/compare", http.postForm("/api/v1/compare", fields));
        assertEquals(200, reply.status(), reply.text());
        assertTrue(reply.json().get("score").asDouble() > 0.6, reply.text());
        return reply.json().get("evidence");
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    @Test
    void compare_severalFacesAndNonePicked_is409WithBoxesThenThePickedOneCounts() throws IOException {
        byte[] both = sideBySide(Samples.portrait(), Samples.astronaut());
        Reply unpicked = http.postForm("/api/v1/compare", Map.of("a", Samples.astronaut(), "b", both));

        DOCUMENT.check("POST", "/api/v1/compare", unpicked);
        assertProblem(unpicked, 409, "several-faces");
        assertEquals("b", unpicked.json().get("picture").asText());
        assertEquals(2, unpicked.json().get("photo").get("faces").size());
        int right = unpicked.json().at("/photo/faces/0/box/x").asDouble()
                        > unpicked.json().at("/photo/faces/1/box/x").asDouble()
                ? 0
                : 1;
        Reply picked = http.postForm("/api/v1/compare?faceB=" + right, Map.of("a", Samples.astronaut(), "b", both));
        assertEquals(200, picked.status(), picked.text());
        assertTrue(picked.json().get("score").asDouble() > 0.6, picked.text());
        assertProblem(
                http.postForm("/api/v1/compare", Map.of("a", Samples.astronaut(), "b", both, "faceB", "2")),
                422,
                "no-such-face");
        assertProblem(
                http.postForm("/api/v1/compare?faceB=1", Map.of("a", Samples.astronaut(), "b", both, "faceB", "0")),
                400,
                "invalid-request");
    }

    @Test
    void compare_noFaceOrNoPicture_isAProblemThatNamesIt() {
        Reply none = http.postForm("/api/v1/compare", Map.of("a", Samples.rocket(), "b", Samples.portrait()));
        assertProblem(none, 422, "no-face");
        assertEquals("a", none.json().get("picture").asText());
        Reply missing = http.postForm("/api/v1/compare", Map.of("a", Samples.portrait()));
        assertProblem(missing, 400, "invalid-request");
        assertEquals("b", missing.json().get("field").asText());
    }

    @Test
    void models_namesTheBundledNetsInUse() {
        Reply reply = DOCUMENT.check("GET", "/api/v1/models", http.get("/api/v1/models"));

        assertEquals(2, reply.json().get("items").size());
        reply.json().get("items").forEach(model -> assertTrue(model.get("inUse").asBoolean()));
    }

    @Test
    void service_tellsItsState() {
        http.postForm("/api/v1/detect", Map.of("image", Samples.rocket()));

        DOCUMENT.check("GET", "/healthz", http.get("/healthz"));
        Reply ready = DOCUMENT.check("GET", "/readyz", http.get("/readyz"));
        assertEquals(200, ready.status(), ready.text());
        String metrics = http.get("/metrics").text();
        assertTrue(metrics.contains("matcher_pictures_total{outcome=\"no-face\"}"), metrics);
        assertTrue(metrics.contains("matcher_http_requests_seconds_count{method=\"POST\",route=\"/api/v1/detect\""));
        assertTrue(metrics.contains("matcher_pipeline_pending"));
        assertTrue(metrics.contains("jvm_memory_used_bytes"));
    }

    @Test
    void documents_areServedFromHereOnly() {
        assertEquals(DOCUMENT.node(), http.get("/api/v1/openapi.json").json());
        String page = http.get("/docs").text();
        assertFalse(page.contains("http:") || page.contains("https:") || page.contains("//"), page);
        for (String part : new String[] {"start.js", "swagger-ui.css", "swagger-ui-bundle.js"}) {
            assertEquals(200, http.get("/docs/" + part).status());
        }
        Reply start = http.get("/");
        assertEquals("302 /docs", start.status() + " " + start.header("Location"));
        DOCUMENT.check("GET", "/problems", http.get("/problems"));
        DOCUMENT.check("GET", "/problems/{type}", http.get("/problems/no-face"));
        assertProblem(http.get("/problems/none"), 404, "not-found");
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** A whole PNG of 30,000 x 30,000 black pixels: 110 kB that would become 900 million. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.write(HexFormat.of().parseHex("89504e470d0a1a0a"));
        chunk(png, "IHDR", HexFormat.of().parseHex("00007530" + "00007530" + "0100000000"));
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(pixels)) {
            byte[] row = new byte[1 + 30_000 / 8];
            for (int y = 0; y < 30_000; y++) {
                deflated.write(row);
            }
        }
        chunk(png, "IDAT", pixels.toByteArray());
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data) {
        ByteBuffer chunk = ByteBuffer.allocate(12 + data.length).putInt(data.length);
        chunk.put(type.getBytes(StandardCharsets.US_ASCII)).put(data);
        CRC32 sum = new CRC32();
        sum.update(chunk.array(), 4, 4 + data.length);
        png.writeBytes(chunk.putInt((int) sum.getValue()).array());
    }

    private static byte[] sideBySide(byte[] left, byte[] right) throws IOException {
        BufferedImage a = ImageIO.read(new ByteArrayInputStream(left));
        BufferedImage b = ImageIO.read(new ByteArrayInputStream(right));
        BufferedImage both = new BufferedImage(1200, 700, BufferedImage.TYPE_3BYTE_BGR);
        both.getGraphics().drawImage(a, 0, 0, 500, 500 * a.getHeight() / a.getWidth(), null);
        both.getGraphics().drawImage(b, 600, 0, 500, 500 * b.getHeight() / b.getWidth(), null);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(both, "png", png);
        return png.toByteArray();
    }
}
