package org.matcher.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.matcher.pipeline.PipelineOptions;

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
                "match --images i --references r --top 0; matcher match: --top must be 1 or more, got 0: run 'matcher match --help'",
                "match --images i --references r --min-score 1.5; matcher match: the least score must lie in -1..1, got 1.5: run 'matcher match --help'",
                "match --images i --references r --alerts-per-day 0; matcher match: alerts a day are a number above 0, got 0.0: run 'matcher match --help'",
                "compare a b --age-a 130; matcher compare: --age-a must be 0 to 120 whole years, got 130: run 'matcher compare --help'",
                "serve --faces-per-day 0; matcher serve: faces a day are 1 to 10000000000, got 0: run 'matcher serve --help'",
                "match --images i --references r --faces-per-day 0 --alerts-per-day 1; matcher match: faces a day are 1 to 10000000000, got 0: run 'matcher match --help'",
                "match --images i --references r --crawled-on 31.5.2024; matcher match: Invalid value for option '--crawled-on': a day is written as 2024-05-31: run 'matcher match --help'",
                "evaluate --images i; matcher evaluate: give either --pairs or both --gallery and --probes: run 'matcher evaluate --help'",
                "evaluate --images i --gallery g --probes p --normalise s; matcher evaluate: --normalise (or MATCHER_NORMALISE) needs --gallery, --probes and --distractors: run 'matcher evaluate --help'",
                "evaluate --images i --pairs p --normalise z; matcher evaluate: --normalise (or MATCHER_NORMALISE) needs --gallery, --probes and --distractors: run 'matcher evaluate --help'",
                "evaluate --images i --gallery g; matcher evaluate: give either --pairs or both --gallery and --probes: run 'matcher evaluate --help'",
                "evaluate --images i --pairs p --gallery g --probes p; matcher evaluate: give either --pairs or both --gallery and --probes: run 'matcher evaluate --help'",
                "serve --database-url postgresql://me:s3cret@host:x/d; matcher serve: database URL is not understood: give jdbc:postgresql://HOST:PORT/DATABASE?user=NAME or postgresql://NAME@HOST:PORT/DATABASE, special characters percent-encoded: run 'matcher serve --help'",
                "serve --database-url postgresql://me:s3cret@host/d --database-password-file f; matcher serve: password is given twice: leave it out of --database-url: run 'matcher serve --help'",
                "serve --database-url postgresql://me@host/d --database-password-file none; matcher serve: --database-password-file cannot be read: see that it is there and is yours: run 'matcher serve --help'",
                "serve --database-password-file none; matcher serve: --database-password-file is of no use without --database-url: give both or neither: run 'matcher serve --help'",
                "detect x --workers 0; matcher detect: --workers must be 1 or more, got 0: run 'matcher detect --help'",
            })
    void run_wrongUsage_isOneLineAndExitCode2(String arguments, String message) {
        int code = run(Map.of("MATCHER_WORKERS", "2"), arguments);

        assertEquals(message, said().strip());
        assertEquals(2, code);
        assertEquals("", out.toString(StandardCharsets.UTF_8), "data stays data");
    }

    @Test
    void run_moreWorkersThanHelp_saysTheMostAndExitCode2() {
        for (String command : List.of("detect x", "match --images i --references r")) {
            said.reset();
            int code = run(Map.of(), command + " --workers 5000000");

            String wanted =
                    "--workers must be at most %d on this machine, got 5000000".formatted(PipelineOptions.MOST_WORKERS);
            assertTrue(said().contains(wanted), said());
            assertEquals(2, code);
        }
    }

    @Test
    void run_imagesAbsent_isToldBeforeTheReferencesAreRead(@TempDir Path folder) throws IOException {
        int code = run(Map.of(), "match --references %s --images %s".formatted(noPicture(folder), folder.resolve("i")));

        assertEquals(
                "matcher match: the images folder does not exist or is not a folder: check its path", said().strip());
        assertEquals(4, code);
    }

    @Test
    void run_outIsAFile_isToldBeforeTheReferencesAreRead(@TempDir Path folder) throws IOException {
        Path pictures = noPicture(folder);
        int code = run(
                Map.of(),
                "match --references %s --images %s --out %s".formatted(pictures, pictures, pictures.resolve("a.jpg")));

        assertEquals("matcher match: --out cannot be written to: give a folder that you may write to", said().strip());
        assertEquals(4, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--taken-from 2024-01-01; --taken-from and --taken-to need each other",
                "--taken-to 2024-01-01; --taken-from and --taken-to need each other",
                "--taken-from 2024-01-02 --taken-to 2024-01-01; --taken-from is after --taken-to: exchange them",
                "--taken-from 2024-01-01 --taken-to 2024-01-02 --crawled-on 2024-01-02; give either --crawled-on or --taken-from and --taken-to, not both",
                "--crawled-on 9999-01-01; the images' days lie in the future: correct them",
            })
    void run_daysThatContradict_areToldBeforeTheReferencesAreRead(String options, String said, @TempDir Path folder)
            throws IOException {
        Path pictures = noPicture(folder);
        int code = run(Map.of(), "match --references %s --images %s %s".formatted(pictures, pictures, options));

        assertEquals("matcher match: %s: run 'matcher match --help'".formatted(said), said().strip());
        assertEquals(2, code);
    }

    @Test
    void run_childWithoutReference_isToldBeforeTheReferencesAreRead(@TempDir Path folder) throws IOException {
        Path pictures = noPicture(folder);
        Path children = Files.writeString(folder.resolve("children.csv"), "child,birthDate\na,2015-04-01\nb,\n");
        int code = run(
                Map.of(), "match --references %s --images %s --children %s".formatted(pictures, pictures, children));

        assertEquals(
                "matcher match: line 3 of the children: nobody of that name has a reference photo: write it as the folder or file is called, or leave the line out",
                said().strip());
        assertEquals(4, code);
    }

    @Test
    void run_absentChildren_isUnreadableInput(@TempDir Path folder) throws IOException {
        Path pictures = noPicture(folder);
        int code =
                run(Map.of(), "match --references %s --images %s --children absent.csv".formatted(pictures, pictures));

        assertEquals(
                "matcher match: the children cannot be read: give a text file in UTF-8 as --children", said().strip());
        assertEquals(4, code);
    }

    private static Path noPicture(Path folder) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("r")).resolve("a.jpg"), "no picture");
        return folder.resolve("r");
    }

    @Test
    void run_portInUse_isToldBeforeAnythingIsMade(@TempDir Path folder) throws IOException {
        Path data = folder.resolve("data");
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int code = run(Map.of(), "serve --data %s --port %d".formatted(data, other.getLocalPort()));

            assertEquals(
                    "matcher serve: cannot listen on port %d of 127.0.0.1: stop the program that has it, or choose another port, 0 for any free one"
                            .formatted(other.getLocalPort()),
                    said().strip());
            assertEquals(4, code);
            assertFalse(Files.exists(data), "a data directory");
        }
    }

    @Test
    void run_pairsOfOneFold_areRefused(@TempDir Path folder) throws IOException {
        Path pairs = Files.writeString(folder.resolve("pairs.csv"), "a.jpg,b.jpg,1\na.jpg,c.jpg,0\n");

        int code = run(Map.of(), "evaluate --pairs %s --images %s".formatted(pairs, folder));

        assertEquals("""
                the pairs give no folds: they were dealt out in turn; folds with pairs: 1
                matcher evaluate: the pairs fill only one fold, and a threshold must come from other pairs than it judges: \
                give two same or two different pairs, or a column fold""", said().strip());
        assertEquals(4, code);
        assertEquals("", out.toString(StandardCharsets.UTF_8));
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
