package org.matcher.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.matcher.api.Http.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.matcher.api.Http.Reply;

/** The quality of faces over HTTP: shown everywhere, asked about at the enrolment, hiding nothing. */
final class QualityApiTest {
    private static final OpenApiDocument DOCUMENT = new OpenApiDocument();
    private static final int WEAK = 10;
    private static final int NOT_SEARCHABLE = 18;

    @TempDir
    private Path data;

    private MatcherServer server;
    private Http http;

    @BeforeEach
    void start() {
        server = MatcherServer.start(ServeOptions.of(data, 0, 0.2f));
        http = new Http(server.uri().getPort());
        http.postJson("/api/v1/children", "{\"id\":\"a\"}");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void enrol_weakPhotoUnasked_isRefusedWithReasonsAndWhatToDo() {
        Reply refused = enrol(Map.of("image", Samples.blurred(WEAK)));

        assertProblem(refused, 422, "quality-not-accepted");
        JsonNode quality = refused.json().get("quality");
        assertEquals("weak", quality.get("verdict").asText());
        assertEquals("[\"blurred\"]", quality.get("reasons").toString());
        assertEquals("Weak picture: The face is blurred.", quality.get("words").asText());
        assertEquals(quality, refused.json().at("/photo/faces/0/quality"));
        String detail = refused.json().get("detail").asText();
        assertTrue(detail.contains("acceptQuality weak and an acceptReason"), detail);
        Certainty.assertNone(refused.text());
        assertEquals(0, references().size());
    }

    @Test
    void enrol_weakPhotoAccepted_isKeptShownWithItsReasonAndWatchedFor() {
        Map<String, ?> accepted = accepted(WEAK, "weak", "the parents have no other photo");

        Reply enrolled = enrol(accepted);
        Reply image = image(Samples.reposted());

        assertEquals(201, enrolled.status(), enrolled.text());
        JsonNode reference = enrolled.json().get("reference");
        assertEquals("weak", reference.at("/quality/verdict").asText());
        assertEquals(
                "the parents have no other photo", reference.get("acceptReason").asText());
        JsonNode listed = references().get(0);
        assertEquals(reference.get("quality"), listed.get("quality"));
        assertEquals(reference.get("acceptReason"), listed.get("acceptReason"));
        JsonNode candidate = image.json().at("/candidates/0");
        assertEquals(reference.get("quality"), candidate.at("/bestReference/quality"), image.text());
        assertEquals("good", candidate.at("/sighting/quality/verdict").asText());
        assertEquals(200, enrol(accepted).status());
        Reply bare = enrol(Map.of("image", Samples.blurred(WEAK)));
        assertEquals(200, bare.status(), bare.text());
        assertEquals(reference, bare.json().get("reference"));
    }

    @Test
    void enrol_notSearchablePhoto_needsThatVeryWord() {
        Reply refused = enrol(accepted(NOT_SEARCHABLE, "weak", "no other photo"));

        assertProblem(refused, 422, "quality-not-accepted");
        String detail = refused.json().get("detail").asText();
        assertTrue(detail.contains("finding nothing means nothing"), detail);
        assertTrue(detail.contains("acceptQuality not-searchable"), detail);
        Reply enrolled = enrol(accepted(NOT_SEARCHABLE, "not-searchable", "no other photo"));
        assertEquals(201, enrolled.status(), enrolled.text());
        assertEquals(
                "not-searchable",
                enrolled.json().at("/reference/quality/verdict").asText());
    }

    @Test
    void enrol_goodPhotoWithAnAcceptance_keepsNoReason() {
        Map<String, Object> fields = new HashMap<>(accepted(WEAK, "weak", "as all of this batch"));
        fields.put("image", Samples.astronaut());

        JsonNode reference = enrol(fields).json().get("reference");

        assertEquals("good", reference.at("/quality/verdict").asText());
        assertFalse(reference.has("acceptReason"), reference.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "weak, , acceptReason",
        "weak, ' ', acceptReason",
        "weak, 'two\nlines', acceptReason",
        "good, no other photo, acceptQuality",
        "true, no other photo, acceptQuality",
        ", no other photo, acceptQuality",
    })
    void enrol_halfAnAcceptance_namesTheField(@Nullable String quality, @Nullable String reason, String field) {
        Map<String, Object> fields = new HashMap<>(Map.of("image", Samples.blurred(WEAK)));
        if (quality != null) {
            fields.put("acceptQuality", quality);
        }
        if (reason != null) {
            fields.put("acceptReason", reason);
        }

        Reply reply = enrol(fields);

        assertProblem(reply, 400, "invalid-request");
        assertEquals(field, reply.json().get("field").asText(), reply.text());
        assertEquals(0, references().size());
    }

    @Test
    void image_withAWeakFace_isTakenInComparedAndMarked() {
        enrol(Map.of("image", Samples.astronaut()));

        Reply taken = image(Samples.blurred(WEAK));
        Reply found = DOCUMENT.check(
                "POST", "/api/v1/search", http.postForm("/api/v1/search", Map.of("image", Samples.reposted())));

        assertEquals(201, taken.status(), taken.text());
        JsonNode quality = taken.json().at("/sightings/0/quality");
        assertEquals("weak", quality.get("verdict").asText());
        assertEquals(quality, taken.json().at("/candidates/0/sighting/quality"), taken.text());
        assertEquals(quality, http.get("/api/v1/candidates").json().at("/items/0/sighting/quality"));
        assertEquals(quality, found.json().at("/sightings/0/sighting/quality"), found.text());
        assertEquals(
                "good",
                found.json().at("/children/0/bestReference/quality/verdict").asText());
        assertEquals("good", found.json().at("/photo/faces/0/quality/verdict").asText());
    }

    @Test
    void detectAndCompare_weakPicture_sayItAndGoOn() {
        byte[] blurred = Samples.blurred(WEAK);

        Reply detected =
                DOCUMENT.check("POST", "/api/v1/detect", http.postForm("/api/v1/detect", Map.of("image", blurred)));
        Reply compared = DOCUMENT.check(
                "POST",
                "/api/v1/compare",
                http.postForm("/api/v1/compare", Map.of("a", blurred, "b", Samples.astronaut())));

        assertEquals(200, compared.status(), compared.text());
        assertEquals(detected.json().at("/faces/0/quality"), compared.json().at("/a/face/quality"));
        assertEquals("weak", compared.json().at("/a/face/quality/verdict").asText());
        assertEquals("good", compared.json().at("/b/face/quality/verdict").asText());
    }

    private static Map<String, ?> accepted(int blur, String quality, String reason) {
        return Map.of("image", Samples.blurred(blur), "acceptQuality", quality, "acceptReason", reason);
    }

    private JsonNode references() {
        return DOCUMENT.check("GET", "/api/v1/children/{id}", http.get("/api/v1/children/a"))
                .json()
                .get("references");
    }

    private Reply enrol(Map<String, ?> fields) {
        return DOCUMENT.check(
                "POST", "/api/v1/children/{id}/references", http.postForm("/api/v1/children/a/references", fields));
    }

    private Reply image(byte[] picture) {
        return DOCUMENT.check("POST", "/api/v1/images", http.postForm("/api/v1/images", Map.of("image", picture)));
    }
}
