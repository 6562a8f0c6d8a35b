package org.matcher.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A client of a service on this machine, as a stranger would write one. */
public final class Http {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String BOUNDARY = "a-boundary-of-the-tests";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;

    public Http(int port) {
        base = URI.create("http://127.0.0.1:" + port);
    }

    /** An answer with its body read as JSON, or as null if it is none. */
    public record Reply(HttpResponse<byte[]> raw) {
        public int status() {
            return raw.statusCode();
        }

        public String type() {
            return header("Content-Type");
        }

        public String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        public String text() {
            return new String(raw.body(), StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            try {
                return JSON.readTree(raw.body());
            } catch (IOException e) {
                throw new AssertionError("no JSON: " + text(), e);
            }
        }
    }

    public Reply get(String path) {
        return send(request(path));
    }

    public Reply postJson(String path, String json) {
        return post(path, "application/json", BodyPublishers.ofString(json));
    }

    /** Values are texts, or bytes that are sent as a file. */
    public Reply postForm(String path, Map<String, ?> fields) {
        return post(path, "multipart/form-data; boundary=" + BOUNDARY, BodyPublishers.ofByteArray(form(fields)));
    }

    public Reply post(String path, String contentType, BodyPublisher body) {
        return send(request(path).header("Content-Type", contentType).POST(body));
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path));
    }

    public Reply send(HttpRequest.Builder request) {
        try {
            return new Reply(client.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }

    /** The answer is this problem, and says so everywhere. */
    public static void assertProblem(Reply reply, int status, String slug) {
        assertEquals(status, reply.status(), reply.text());
        assertEquals("application/problem+json", reply.type());
        assertEquals("/problems/" + slug, reply.json().get("type").asText());
        assertEquals(status, reply.json().get("status").asInt());
    }

    private static byte[] form(Map<String, ?> fields) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> {
            boolean file = value instanceof byte[];
            body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n"
                    .formatted(BOUNDARY, name, file ? "; filename=\"a.jpg\"" : "")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file ? (byte[]) value : value.toString().getBytes(StandardCharsets.UTF_8));
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }
}
