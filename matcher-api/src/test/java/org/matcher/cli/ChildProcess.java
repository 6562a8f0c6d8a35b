package org.matcher.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the command line as the launcher does, in a JVM of its own. */
final class ChildProcess {
    private ChildProcess() {}

    /**
     * What a command left.
     *
     * @param data standard output
     * @param messages standard error
     */
    record Ended(int code, String data, String messages, JsonMapper json) {
        List<JsonNode> lines() {
            return data.lines().map(this::parsed).toList();
        }

        private JsonNode parsed(String line) {
            try {
                return json.readTree(line);
            } catch (JsonProcessingException e) {
                throw new AssertionError("not JSON: " + line + "; messages: " + messages, e);
            }
        }
    }

    static Process start(String... arguments) throws IOException {
        return builder(arguments).start();
    }

    static Ended run(JsonMapper json, String... arguments) throws IOException, InterruptedException {
        Path messages = Files.createTempFile("messages", ".txt");
        try {
            Process process =
                    builder(arguments).redirectError(messages.toFile()).start();
            String data = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), data, Files.readString(messages), json);
        } finally {
            Files.delete(messages);
        }
    }

    private static ProcessBuilder builder(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules=jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                "org.matcher.cli.Main"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }
}
