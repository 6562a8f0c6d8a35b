package org.matcher.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matcher.api.Certainty;

/** What the commands say that need no pictures; CommandLineIT looks at those that do. */
final class CommandCertaintyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "demo --help",
                "detect --help",
                "compare --help",
                "match --help",
                "plan --help",
                "calibrate --help",
                "evaluate --help",
                "serve --help",
                "models",
                "plan --table --references 9 --faces-per-day 900 --alerts-per-day 9",
                "plan --no-table --references 9 --faces-per-day 900 --alerts-per-day 9",
            })
    void run_anyCommand_neverSaysAPercentageOfCertainty(String arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream said = new ByteArrayOutputStream();

        int code = Main.run(
                arguments.split(" "),
                Map.of(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(said, true, StandardCharsets.UTF_8));

        assertEquals(0, code, said.toString(StandardCharsets.UTF_8));
        Certainty.assertNone(out.toString(StandardCharsets.UTF_8) + said.toString(StandardCharsets.UTF_8));
    }
}
