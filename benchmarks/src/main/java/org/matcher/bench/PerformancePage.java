package org.matcher.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Puts measured figures into a Markdown page, between the lines {@code <!-- figures -->} and {@code <!-- /figures -->};
 * what people wrote around them stays.
 */
public final class PerformancePage {
    private static final String BEGIN = "<!-- figures -->";
    private static final String END = "<!-- /figures -->";

    private PerformancePage() {}

    /**
     * Takes the page, a Markdown file that goes in front of the tables (the hardware), JMH's JSON result, and a Markdown
     * file that goes behind them (the profile).
     */
    public static void main(String[] arguments) throws IOException {
        Path page = Path.of(arguments[0]);
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("the page needs the lines " + BEGIN + " and " + END);
        }
        String figures = String.join(
                "\n\n",
                Files.readString(Path.of(arguments[1])).strip(),
                table(new ObjectMapper().readTree(Path.of(arguments[2]).toFile())),
                Files.readString(Path.of(arguments[3])).strip());
        Files.writeString(
                page, text.substring(0, begin + BEGIN.length()) + "\n" + figures + "\n" + text.substring(end));
    }

    private static String table(JsonNode results) {
        List<String> rows = new ArrayList<>(List.of(
                "| benchmark | parameters | result | +- (99.9 %) | unit | bytes allocated/op |",
                "|---|---|---|---|---|---|"));
        for (JsonNode result : results) {
            String name = result.path("benchmark").asText();
            JsonNode metric = result.path("primaryMetric");
            List<String> parameters = new ArrayList<>();
            result.path("params")
                    .properties()
                    .forEach(p -> parameters.add(p.getKey() + " " + p.getValue().asText()));
            rows.add("| %s | %s | %s | %s | %s | %s |"
                    .formatted(
                            name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1),
                            String.join(", ", parameters),
                            rounded(metric.path("score").asDouble()),
                            rounded(metric.path("scoreError").asDouble()),
                            metric.path("scoreUnit").asText(),
                            rounded(result.path("secondaryMetrics")
                                    .path("gc.alloc.rate.norm")
                                    .path("score")
                                    .asDouble())));
        }
        return String.join("\n", rows);
    }

    private static String rounded(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 1000 ? "%.1f" : "%.0f", value);
    }
}
