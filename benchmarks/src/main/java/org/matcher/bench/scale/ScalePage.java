package org.matcher.bench.scale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Puts the lines of all engines into a page, between {@code <!-- figures -->} and {@code <!-- /figures -->}: page, a
 * Markdown file that goes in front (the hardware), folder of results.
 */
public final class ScalePage {
    private static final String BEGIN = "<!-- figures -->";
    private static final String END = "<!-- /figures -->";

    private ScalePage() {}

    /** Writes. */
    public static void main(String[] arguments) throws IOException {
        Path page = Path.of(arguments[0]);
        String text = Files.readString(page);
        String figures = Files.readString(Path.of(arguments[1])).strip() + "\n\n" + table(Path.of(arguments[2]));
        Files.writeString(
                page,
                text.substring(0, text.indexOf(BEGIN) + BEGIN.length())
                        + "\n"
                        + figures
                        + "\n"
                        + text.substring(text.indexOf(END)));
    }

    private static String table(Path results) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(results)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                new ObjectMapper().readTree(file.toFile()).forEach(lines::add);
            }
        }
        lines.sort(Comparator.comparingInt(line -> line.path("faces").asInt())); // stable: engines stay together
        List<String> rows = new ArrayList<>(List.of(
                "| faces | engine | searched | built in s | p50 ms | p99 ms | CPU ms | recall@1 | recall@20 | fewest of 20 | heap MB | disk MB |",
                "|---|---|---|---|---|---|---|---|---|---|---|---|"));
        for (JsonNode line : lines) {
            rows.add(String.join(
                    " | ",
                    "| " + line.path("faces").asInt(),
                    line.path("engine").asText(),
                    line.path("scenario").asText(),
                    number(line, "buildSeconds", "%.0f"),
                    number(line, "p50Ms", "%.2f"),
                    number(line, "p99Ms", "%.2f"),
                    number(line, "cpuMs", "%.2f"),
                    number(line, "recallAt1", "%.4f"),
                    number(line, "recallAt20", "%.4f"),
                    line.path("fewestHits").asText(),
                    line.path("heapMb").asText(),
                    line.path("diskMb").asText() + " |"));
        }
        return String.join("\n", rows);
    }

    private static String number(JsonNode line, String name, String format) {
        JsonNode value = line.path(name);
        return value.isNumber() ? String.format(Locale.ROOT, format, value.asDouble()) : "";
    }
}
