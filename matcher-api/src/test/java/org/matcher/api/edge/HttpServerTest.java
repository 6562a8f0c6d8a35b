package org.matcher.api.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.matcher.api.Http.assertProblem;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.matcher.api.Http;
import org.matcher.api.Http.Reply;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HttpServerTest {
    private static final int MAX_IMAGE = 1 << 20;
    private static final byte[] PICTURE = {0, 1, 2, (byte) 0xff, '\r', '\n', '-', '-'};

    /** A body with one field of each kind. */
    record Sent(
            @Nullable Picture image,
            @Nullable Integer face,
            @Nullable Float score,
            @Nullable Instant at) {}

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final HttpServer server = HttpServer.start(
            new HttpSettings("127.0.0.1", 0, MAX_IMAGE, 3L << 20, Duration.ofSeconds(20)),
            List.of(
                    Route.post("/echo", Set.of(), 1, HttpServerTest::echo),
                    Route.post("/small", Set.of(), 0, HttpServerTest::echo),
                    Route.get(
                            "/things/{id}",
                            Set.of("limit"),
                            call -> Answer.ok(Map.of(
                                    "id",
                                    call.path("id"),
                                    "limit",
                                    call.queryInt("limit", 1, 9).orElse(5)))),
                    Route.get("/counted/{id}", Set.of(), call -> Answer.ok(Map.of())),
                    Route.get("/page", "text/html", call -> Answer.text("text/html", "<p>")),
                    Route.get("/fault", Set.of(), call -> {
                        throw new IllegalStateException("/secret/path of Jane");
                    }),
                    Route.get("/error", Set.of(), call -> {
                        throw new StackOverflowError("secret");
                    }),
                    Route.get("/full", Set.of(), call -> {
                        throw new ArithmeticException("secret");
                    })),
            fault -> fault instanceof ArithmeticException
                    ? Optional.of(Problem.of(ProblemType.BUSY, "full").retryAfter(3))
                    : Optional.empty(),
            meters);
    private final Http http = new Http(server.port());

    private static Answer echo(Call call) throws IOException {
        Sent sent = call.body(Sent.class);
        return Answer.ok(Map.of(
                "image",
                        sent.image() == null
                                ? ""
                                : Base64.getEncoder()
                                        .encodeToString(sent.image().bytes()),
                "face", String.valueOf(sent.face()),
                "score", String.valueOf(sent.score()),
                "at", String.valueOf(sent.at())));
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void body_multipartAndJson_areReadAlike() {
        Reply form = http.postForm(
                "/echo", Map.of("image", PICTURE, "face", "2", "score", "0.5", "at", "2026-01-02T03:04:05Z"));
        Reply json = http.postJson("/echo", """
                {"image": "%s", "face": 2, "score": 0.5, "at": "2026-01-02T03:04:05Z"}
                """.formatted(Base64.getEncoder().encodeToString(PICTURE)));

        assertEquals(200, form.status(), form.text());
        assertEquals(json.json(), form.json());
        assertEquals(
                Base64.getEncoder().encodeToString(PICTURE),
                json.json().get("image").asText());
        assertEquals("2026-01-02T03:04:05Z", json.json().get("at").asText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"fcae\": 1} | fcae",
                "{\"face\": \"1\"} | face",
                "{\"face\": 1.5} | face",
                "{\"face\": 99999999999} | face",
                "{\"face\": [1]} | face",
                "{\"image\": 5} | image",
                "{\"image\": \"*not base64*\"} | image",
                "{\"at\": \"yesterday\"} | at"
            })
    void body_badField_is400AndNamesTheField(String body, String field) {
        Reply reply = http.postJson("/echo", body);

        assertProblem(reply, 400, "invalid-request");
        assertEquals(field, reply.json().get("field").asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "{\"face\": NaN}",
                "{} {}",
                "{\"face\": 1, \"face\": 2}",
                "[[[[[[[[[[[[[[[[[[[[[["
            })
    void body_notOneObject_is400(String body) {
        assertProblem(http.postJson("/echo", body), 400, "malformed-body");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=\"\"",
                "multipart/form-data; boundary=other"
            })
    void body_brokenMultipart_is400(String contentType) {
        assertProblem(
                http.post("/echo", contentType, BodyPublishers.ofString("--x\r\nnonsense")), 400, "malformed-body");
    }

    @Test
    void body_otherType_is415() {
        assertProblem(
                http.post("/echo", "application/x-www-form-urlencoded", BodyPublishers.ofString("face=1")),
                415,
                "unsupported-media-type");
        assertProblem(
                http.send(http.request("/echo").POST(BodyPublishers.ofString("{}"))), 415, "unsupported-media-type");
    }

    @Test
    void body_overTheLimit_is413InEveryForm() {
        byte[] big = new byte[MAX_IMAGE * 3 / 2];
        assertProblem(http.postForm("/echo", Map.of("image", big)), 413, "body-too-large");
        assertProblem(
                http.postJson("/echo", "{\"image\":\"" + Base64.getEncoder().encodeToString(big) + "\"}"),
                413,
                "body-too-large");
        assertProblem( // a stream is sent in chunks, without a length
                http.post(
                        "/echo", "application/json", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(big))),
                413,
                "body-too-large");
        assertProblem(http.postForm("/small", Map.of("image", new byte[100_000])), 413, "body-too-large");
    }

    @Test
    void body_ofTheLargestPicture_passesInBothForms() {
        byte[] largest = new byte[MAX_IMAGE];
        assertEquals(200, http.postForm("/echo", Map.of("image", largest)).status());
        assertEquals(
                200,
                http.postJson("/echo", "{\"image\":\"" + Base64.getEncoder().encodeToString(largest) + "\"}")
                        .status());
    }

    @Test
    void query_unknownTwiceOrOutOfRange_is400() {
        assertEquals(5, http.get("/things/a").json().get("limit").asInt());
        assertProblem(http.get("/things/a?limt=3"), 400, "invalid-request");
        assertProblem(http.get("/things/a?limit=3&limit=4"), 400, "invalid-request");
        assertProblem(http.get("/things/a?limit=10"), 400, "invalid-request");
        assertProblem(http.get("/things/a?limit=x"), 400, "invalid-request");
    }

    @Test
    void address_unknown_is404AndMethodUnknown_is405WithAllow() {
        assertProblem(http.get("/nothing"), 404, "not-found");
        Reply reply = http.send(http.request("/echo").DELETE());
        assertProblem(reply, 405, "method-not-allowed");
        assertEquals("POST", reply.header("Allow"));
    }

    @Test
    void accept_otherTypes_is406() {
        assertProblem(http.send(http.request("/things/a").header("Accept", "text/html")), 406, "not-acceptable");
        assertProblem(
                http.send(http.request("/things/a").header("Accept", "application/json;q=0")), 406, "not-acceptable");
        assertEquals(
                200,
                http.send(http.request("/things/a").header("Accept", "text/html, */*;q=0.1"))
                        .status());
        assertEquals(
                200, http.send(http.request("/page").header("Accept", "text/*")).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fault", "/error"})
    void fault_unforeseen_is500ThatTellsNothing(String path) {
        Reply reply = http.get(path);

        assertProblem(reply, 500, "internal");
        assertEquals(36, reply.json().get("errorId").asText().length());
        assertFalse(reply.text().contains("secret") || reply.text().contains("Exception"), reply.text());
    }

    @Test
    void fault_known_isItsProblem() {
        Reply reply = http.get("/full");

        assertProblem(reply, 503, "busy");
        assertEquals("3", reply.header("Retry-After"));
    }

    @Test
    void answer_hasSafeHeadersAndNoVersion() {
        for (Reply reply : List.of(http.get("/things/a"), http.get("/nothing"))) {
            assertEquals("nosniff", reply.header("X-Content-Type-Options"));
            assertEquals("no-store", reply.header("Cache-Control"));
            assertTrue(reply.header("Content-Security-Policy").startsWith("default-src 'none'"));
            assertEquals("", reply.header("Server"));
            assertEquals("", reply.header("Access-Control-Allow-Origin"));
        }
    }

    @Test
    void origin_foreign_is403() {
        assertProblem(
                http.send(http.request("/things/a").header("Origin", "https://evil.example")), 403, "foreign-origin");
        assertProblem(http.send(http.request("/things/a").header("Origin", "null")), 403, "foreign-origin");
        assertEquals(
                200,
                http.send(http.request("/things/a").header("Origin", "http://127.0.0.1:" + server.port()))
                        .status());
    }

    @ParameterizedTest
    @CsvSource({
        "evil.example, 403",
        "127.0.0.1.evil.example, 403",
        "localhost, 200",
        "127.0.0.1:99, 200",
        "[::1]:1, 200"
    })
    void host_foreign_is403(String host, int status) throws IOException {
        String answer = raw("GET /things/a HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");

        assertTrue(answer.startsWith("HTTP/1.1 " + status), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense||",
                "GET /things/%zz HTTP/1.1|Host: localhost|Connection: close||",
                "GET /things/..%2f..%2fsecret HTTP/1.1|Host: localhost|Connection: close||",
                "GET /things/a HTTP/1.1|Host: a b|Connection: close||",
                "GET /things/a HTTP/1.1|Connection: close||",
                "POST /echo HTTP/1.1|Host: localhost|Content-Type: application/json|Content-Length: -5||{}",
                "POST /echo HTTP/1.1|Host: localhost|Content-Type: application/json|Transfer-Encoding: chunked||zz|{}|"
            })
    void request_broken_isAClientErrorThatTellsNothing(String request) throws IOException {
        String answer = raw(request.replace("|", "\r\n"));

        assertTrue(answer.startsWith("HTTP/1.1 40"), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
        assertFalse(answer.contains("jetty") || answer.contains("Exception"), answer);
    }

    @Test
    void headers_tooLarge_is431() throws IOException {
        String answer = raw("GET /things/a HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(20_000) + "\r\n\r\n");

        assertTrue(answer.startsWith("HTTP/1.1 431"), answer);
    }

    @Test
    void metrics_nameTheRouteAndNotTheAddress() {
        http.get("/counted/secret-child");
        http.get("/nothing/secret-child");
        while (meters.find("matcher.http.requests")
                        .tags("route", "/counted/{id}")
                        .timers()
                        .isEmpty()
                || meters.find("matcher.http.requests")
                        .tags("route", "unknown", "method", "GET", "status", "404")
                        .timers()
                        .isEmpty()) {
            Thread.onSpinWait(); // the answer is out before it is counted
        }

        assertTrue(meters.getMeters().stream()
                .noneMatch(meter -> meter.getId().toString().contains("secret")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.1", "", "no.such.host.invalid"})
    void settings_hostOfOtherMachines_isRefused(String host) {
        assertThrows(IllegalArgumentException.class, () -> HttpSettings.of(host, 0, MAX_IMAGE));
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
