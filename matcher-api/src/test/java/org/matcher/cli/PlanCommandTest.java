package org.matcher.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plans with the bundled calibration. */
final class PlanCommandTest {
    private static final String BUDGET = "plan --no-table --references 100 --faces-per-day 100000 --alerts-per-day 10";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void plan_budget_isSpentInEveryStratum() throws IOException {
        assertEquals(0, run(BUDGET), said());

        List<JsonNode> points = lines();
        assertEquals(16, points.size());
        for (JsonNode point : points) {
            String stratum = point.at("/stratum").asText();
            double expected = point.at("/falseAlertsPerDay/expected").asDouble();
            assertTrue(expected > 0 && expected <= 10, stratum + " expects " + expected);
            assertTrue(point.at("/falseAlertsPerDay/low").asDouble() <= expected, stratum);
            assertTrue(point.at("/falseAlertsPerDay/high").asDouble() >= expected, stratum);
            assertEquals(
                    expected * 10,
                    point.at("/falseAlertsPerMillionFaces/expected").asDouble(),
                    expected * 0.01,
                    stratum);
            assertTrue(
                    List.of("counted", "extrapolated")
                            .contains(point.at("/basis").asText()),
                    stratum);
            assertEquals("fr-feature-1.cal-2", point.at("/calibration").asText());
        }
        JsonNode adults = points.get(8);
        assertEquals("adult-adult, 0-2 years apart", adults.at("/stratum").asText());
        assertEquals(0.58, adults.at("/threshold").asDouble(), 1e-9);
        assertEquals("counted", adults.at("/basis").asText());
        assertTrue(
                adults.at("/fnir/low").asDouble() < adults.at("/fnir/expected").asDouble());
        assertTrue(points.get(9).at("/fnir").isMissingNode(), "no photos of adults years apart were measured");
    }

    @Test
    void plan_ages_leaveThresholdsAndAddUp() throws IOException {
        run(BUDGET);
        Map<String, Double> plain = thresholds(lines());
        out.reset();

        assertEquals(0, run(BUDGET + " --ages 0-3:20,4-7:30"), said());

        double share = 0;
        for (JsonNode point : lines()) {
            share += point.at("/share").asDouble();
            String stratum = point.at("/stratum").asText();
            assertFalse(stratum.startsWith("adult-adult"), "no reference is an adult's: " + stratum);
            assertEquals(plain.get(stratum), point.at("/threshold").asDouble(), stratum);
        }
        assertEquals(1, share, 1e-3);
    }

    @Test
    void plan_budgetThatNoThresholdKeeps_saysSoOfEachStratumAndExitCodeIs4() throws IOException {
        int code = run("plan --no-table --references 10000000 --faces-per-day 10000000000 --alerts-per-day 1e-300");

        assertEquals(4, code, said());
        assertEquals(16, lines().size());
        for (JsonNode point : lines()) {
            assertTrue(point.at("/unplanned").asText().startsWith("no threshold keeps this budget"), point.toString());
            assertTrue(point.at("/threshold").isMissingNode(), point.toString());
        }
        assertTrue(said().contains("nothing is planned: allow more alerts"), said());
    }

    @Test
    void plan_table_hasARowPerStratumAndNoPercentage() {
        assertEquals(0, run(BUDGET.replace("--no-table", "--table")), said());

        String table = out.toString(StandardCharsets.UTF_8);
        assertEquals(
                18,
                table.lines().count(),
                "a head, twelve strata, four of poor faces and a line on the intervals, got\n" + table);
        assertTrue(
                Pattern.compile("(?m)^adult-adult, 0-2 years apart +0\\.58 +1 +9\\.4 \\(6\\.3 to 13\\.7\\) .* counted$")
                        .matcher(table)
                        .find(),
                table);
        assertFalse(table.replace("95 % interval", "").contains("%"), table);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "plan --references 0 --faces-per-day 1 --alerts-per-day 1; references are 1 to 10000000, got 0",
                "plan --references 1 --faces-per-day 0 --alerts-per-day 1; faces a day are 1 to 10000000000, got 0",
                "plan --references 1 --faces-per-day 1 --alerts-per-day 0; alerts a day are a number above 0, got 0.0",
                "plan --references 1 --faces-per-day 1 --alerts-per-day 1 --ages 7-4:1; ages are ordered within 0 to 109 years, got 7 to 4",
            })
    void plan_wrongBudget_isWrongUsage(String arguments, String message) {
        assertEquals(2, run(arguments));

        assertEquals("matcher plan: %s: run 'matcher plan --help'".formatted(message), said().strip());
        assertEquals("", out.toString(StandardCharsets.UTF_8), "data stays data");
    }

    private int run(String arguments) {
        return Main.run(arguments.split(" ", -1), Map.of(), out, new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private List<JsonNode> lines() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            lines.add(new JsonMapper().readTree(line));
        }
        return lines;
    }

    private static Map<String, Double> thresholds(List<JsonNode> points) {
        return points.stream()
                .collect(Collectors.toMap(
                        point -> point.at("/stratum").asText(),
                        point -> point.at("/threshold").asDouble()));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
