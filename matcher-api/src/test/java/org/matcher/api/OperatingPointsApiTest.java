package org.matcher.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.matcher.api.Http.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.matcher.api.Http.Reply;
import org.matcher.api.edge.HttpServer;
import org.matcher.api.edge.HttpSettings;
import org.matcher.api.v1.OperatingPointRoutes;
import org.matcher.evidence.Calibration;
import org.matcher.evidence.CalibrationFile;
import org.matcher.evidence.alert.CurrentPlan;
import org.matcher.evidence.alert.DailyBudget;
import org.matcher.evidence.alert.OperatingPoints;
import org.matcher.model.ModelLibrary;

/** Plans over HTTP; the figures themselves are the business of {@code org.matcher.evidence.alert}. */
final class OperatingPointsApiTest {
    private static final OpenApiDocument DOCUMENT = new OpenApiDocument();
    private static final String PATH = "/api/v1/operating-points";
    private static final String BUDGET = "?references=100&facesPerDay=100000&alertsPerDay=10";

    private long enrolled = 3;

    @Test
    void plan_bundledModel_givesEveryStratumItsThreshold() {
        Reply reply = get(bundled(), BUDGET);

        assertEquals(200, reply.status(), reply.text());
        assertEquals("fr-feature-1.cal-2", reply.json().at("/calibration").asText());
        assertEquals(16, reply.json().at("/items").size());
        JsonNode adults = reply.json().at("/items/8");
        assertEquals("adult-adult, 0-2 years apart", adults.at("/stratum").asText());
        assertEquals(0.58, adults.at("/threshold").asDouble(), 1e-9);
        assertEquals(9.4, adults.at("/falseAlertsPerDay/expected").asDouble(), 0.1);
        assertFalse(adults.has("quality"), reply.text());
        assertEquals("weak", reply.json().at("/items/12/quality").asText());
    }

    @Test
    void plan_noParameters_isOfTheServicesBudgetAndTheReferencesEnrolledNow() {
        enrolled = 0;
        assertEquals(1, get(bundled(), "").json().at("/references").asInt(), "at least one, to plan with");
        enrolled = 7;
        Reply reply = get(bundled(), "");

        assertEquals(7, reply.json().at("/references").asInt(), reply.text());
        assertEquals(2000, reply.json().at("/facesPerDay").asInt());
        assertEquals(4, reply.json().at("/alertsPerDay").asDouble());
        assertEquals(
                reply.json(),
                get(bundled(), "?references=7&facesPerDay=2000&alertsPerDay=4").json());
    }

    @Test
    void plan_agesOfChildren_leaveOutWhatDoesNotOccur() {
        Reply reply = get(bundled(), BUDGET + "&ages=0-3:20,4-7:30");

        double share = 0;
        for (JsonNode item : reply.json().at("/items")) {
            share += item.at("/share").asDouble();
        }
        assertEquals(1, share, 1e-3, reply.text());
        assertEquals(
                0,
                reply.json().findValues("party").stream()
                        .filter(party -> party.asText().equals("adult-adult"))
                        .count());
    }

    @Test
    void plan_modelWithoutCalibration_saysOfEveryStratumThatItIsNotPlanned() {
        Reply reply = get(Calibration.none(), BUDGET);

        assertEquals(200, reply.status(), reply.text());
        assertEquals("none", reply.json().at("/calibration").asText());
        for (JsonNode item : reply.json().at("/items")) {
            assertEquals(
                    "it needs 1000 scores of strangers", item.at("/unplanned").asText());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "?alertsPerDay=, alertsPerDay",
        "?references=x&facesPerDay=1&alertsPerDay=1, references",
        "?references=0&facesPerDay=1&alertsPerDay=1, references",
        "?references=1&facesPerDay=20000000000&alertsPerDay=1, facesPerDay",
        "?references=1&facesPerDay=1&alertsPerDay=NaN, alertsPerDay",
        "?references=1&facesPerDay=1&alertsPerDay=1&ages=old, ages",
        "?references=1&facesPerDay=1&alertsPerDay=1&age=3:1, age",
    })
    void plan_wrongParameter_isNamed(String query, String field) {
        Reply reply = get(bundled(), query);

        assertProblem(reply, 400, "invalid-request");
        assertEquals(field, reply.json().at("/field").asText(), reply.text());
    }

    private static Calibration bundled() {
        ModelLibrary models = ModelLibrary.bundled();
        return CalibrationFile.open(models, models.embedder());
    }

    private Reply get(Calibration calibration, String query) {
        HttpSettings settings = new HttpSettings("127.0.0.1", 0, 1 << 20, 3L << 20, Duration.ofSeconds(20));
        try (HttpServer server = HttpServer.start(
                settings,
                new OperatingPointRoutes(new CurrentPlan(
                                new OperatingPoints(calibration), new DailyBudget(2_000, 4), () -> enrolled))
                        .routes(),
                CoreFaults::problem,
                new SimpleMeterRegistry())) {
            return DOCUMENT.check("GET", PATH, new Http(server.port()).get(PATH + query));
        }
    }
}
