package org.matcher.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matcher.api.UncalibratedModel;

/** What is unknown, contradicts or was never measured is said on the command line, and hides no candidate. */
final class EvidenceFaultsIT {
    private static final Path SAMPLES =
            Path.of("..", "samples").toAbsolutePath().normalize();
    private static final String PORTRAIT =
            SAMPLES.resolve("references/barack-obama/portrait.jpg").toString();
    private static final String EARLIER =
            SAMPLES.resolve("images/blue-room-left.jpg").toString();

    @TempDir
    Path folder;

    @Test
    void compare_nothingKnown_readsTheAgesAndIsSilentOfTheFacesAge() throws Exception {
        JsonNode evidence = compare();
        assertEquals("face", evidence.at("/ageGap/basis").asText(), evidence.toString());
        assertEquals("no-birth-date", evidence.at("/age/reason").asText());
    }

    @Test
    void compare_datesThatContradict_sayWhyAndAreNotUsed() throws Exception {
        JsonNode evidence =
                compare("--birth-date", "2014-01-01", "--taken-on-a", "2012-12-06", "--taken-on-b", "2016-04-01");
        assertEquals("reference-before-birth", evidence.at("/age/reason").asText(), evidence.toString());
        assertEquals("face", evidence.at("/ageGap/basis").asText());
    }

    @Test
    void compare_stratumWithoutScoresOfOnePerson_isNotCalibratedAndSaysSo() throws Exception {
        JsonNode score = compare("--age-a", "40", "--age-b", "60").get("score");
        assertFalse(score.get("calibrated").asBoolean(), score.toString());
        assertTrue(
                score.get("reason").asText().startsWith("adult-adult, >10 years apart: it needs 100 mated"),
                score.toString());
    }

    @Test
    void match_modelWithoutCalibration_saysSoAndKeepsEveryCandidateAsAnAlert() throws Exception {
        Path models = Files.createDirectory(folder.resolve("models"));
        UncalibratedModel.write(models);

        ChildProcess.Ended ended = run(
                "match",
                "--models=" + models,
                "--references=" + SAMPLES.resolve("references"),
                "--images=" + SAMPLES.resolve("images"));

        assertEquals(0, ended.code(), ended.messages());
        assertTrue(ended.messages().contains("the model has no calibration"), ended.messages());
        assertEquals(3, ended.lines().size(), ended.data());
        for (JsonNode line : ended.lines()) {
            JsonNode evidence = line.get("evidence");
            assertEquals(
                    "the model has no calibration",
                    evidence.get("notCalibrated").asText());
            assertTrue(evidence.get("alert").asBoolean(), line.toString());
            assertFalse(evidence.has("threshold"), line.toString());
        }
    }

    @Test
    void match_referenceOfAnotherPerson_isSaidAndStillCompared() throws Exception {
        copy("references/barack-obama/portrait.jpg", "r/child/1.jpg");
        copy("references/eileen-collins_1.png", "r/child/2.png");

        ChildProcess.Ended ended = run(
                "match",
                "--references=" + folder.resolve("r"),
                "--images=" + SAMPLES.resolve("images"),
                "--min-score=0.3");

        assertEquals(0, ended.code(), ended.messages());
        assertTrue(ended.messages().contains("maybe of another person"), ended.messages());
        assertEquals(
                List.of("child/1.jpg", "child/2.png"),
                ended.lines().stream()
                        .map(line -> line.at("/bestReference/file").asText())
                        .distinct()
                        .sorted()
                        .toList(),
                "each finds its own: " + ended.data());
    }

    private static JsonNode compare(String... options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("compare", PORTRAIT, EARLIER));
        arguments.addAll(List.of(options));
        ChildProcess.Ended ended = run(arguments.toArray(String[]::new));
        assertEquals(0, ended.code(), ended.messages());
        return ended.lines().getFirst().get("evidence");
    }

    private void copy(String sample, String path) throws IOException {
        Path target = folder.resolve(path);
        Files.createDirectories(target.resolveSibling(""));
        Files.copy(SAMPLES.resolve(sample), target);
    }

    private static ChildProcess.Ended run(String... arguments) throws Exception {
        return ChildProcess.run(new JsonMapper(), arguments);
    }
}
