package org.matcher.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "''; matcher: which command: run 'matcher --help'",
                "detect; matcher detect: Missing required parameter: 'FILE': run 'matcher detect --help'",
                "match --images i; matcher match: Missing required option: '--references=DIR': run 'matcher match --help'",
                "match --images i --references r --top 0; matcher match: a run needs at least one child per face and one image in flight, got 0 and 16: run 'matcher match --help'",
                "match --images i --references r --min-score 1.5; matcher match: the least score must lie in -1..1, got 1.5: run 'matcher match --help'",
                "match --images i --references r --faces-per-day 10; matcher match: a budget needs both --faces-per-day and --alerts-per-day, or neither: run 'matcher match --help'",
                "match --images i --references r --faces-per-day 0 --alerts-per-day 1; matcher match: faces a day are 1 to 10000000000, got 0: run 'matcher match --help'",
                "evaluate --images i; matcher evaluate: give either --pairs or both --gallery and --probes: run 'matcher evaluate --help'",
                "evaluate --images i --gallery g; matcher evaluate: give either --pairs or both --gallery and --probes: run 'matcher evaluate --help'",
                "evaluate --images i --pairs p --gallery g --probes p; matcher evaluate: give either --pairs or both --gallery and --probes: run 'matcher evaluate --help'",
                "detect x --workers 0; matcher detect: --workers must be 1 or more, got 0: run 'matcher detect --help'",
            })
    void run_wrongUsage_isOneLineAndExitCode2(String arguments, String message) {
        int code = run(Map.of("MATCHER_WORKERS", "2"), arguments);

        assertEquals(message, said().strip());
        assertEquals(2, code);
        assertEquals("", out.toString(StandardCharsets.UTF_8), "data stays data");
    }

    @Test
    void run_optionsFromTheEnvironment_countAsGiven() {
        int code = run(Map.of("MATCHER_REFERENCES", "r", "MATCHER_IMAGES", "i", "MATCHER_MIN_SCORE", "7"), "match");

        assertEquals(
                "matcher match: the least score must lie in -1..1, got 7.0: run 'matcher match --help'",
                said().strip());
        assertEquals(2, code);
    }

    @Test
    void run_commandLine_winsOverTheEnvironment() {
        run(Map.of("MATCHER_MIN_SCORE", "7"), "match --references r --images i --min-score 8");

        assertTrue(said().contains("got 8.0"), said());
    }

    @Test
    void run_absentPairs_isUnreadableInput() {
        int code = run(Map.of(), "evaluate --pairs absent.csv --images .");

        assertEquals(
                "matcher evaluate: the pairs cannot be read: give a text file in UTF-8 as --pairs", said().strip());
        assertEquals(4, code);
    }

    @Test
    void run_absentGallery_isUnreadableInput() {
        int code = run(Map.of(), "evaluate --gallery absent.csv --probes absent.csv --images .");

        assertEquals(
                "matcher evaluate: the gallery cannot be read: give a text file in UTF-8 as --gallery", said().strip());
        assertEquals(4, code);
    }

    @Test
    void run_version_namesBuildAndJdk() {
        int code = run(Map.of(), "--version");

        assertEquals(0, code);
        assertTrue(
                out.toString(StandardCharsets.UTF_8).matches("matcher \\S+( \\(commit \\w+\\))? on JDK \\d+.*\\R"),
                out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void run_completion_knowsCommandsAndOptions() {
        int code = run(Map.of(), "completion");

        assertEquals(0, code);
        String script = out.toString(StandardCharsets.UTF_8);
        assertTrue(script.startsWith("#!/usr/bin/env bash"), "a script");
        assertTrue(script.contains("evaluate") && script.contains("--min-score"), "with our commands and options");
    }

    private int run(Map<String, String> environment, String arguments) {
        String[] split = arguments.isEmpty() ? new String[0] : arguments.split(" ", -1);
        return Main.run(split, environment, out, new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
