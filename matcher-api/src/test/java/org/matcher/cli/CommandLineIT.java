package org.matcher.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.matcher.api.Samples;
import org.matcher.evidence.Calibration;
import org.matcher.evidence.CalibrationFile;
import org.matcher.evidence.Stratum;
import org.matcher.evidence.StratumScores;

/** The commands as processes, on the sample pictures and the bundled models. */
final class CommandLineIT {
    private static final Path SAMPLES =
            Path.of("..", "samples").toAbsolutePath().normalize();
    private static final String REFERENCES = SAMPLES.resolve("references").toString();
    private static final String IMAGES = SAMPLES.resolve("images").toString();

    private static final Pattern PERCENTAGE =
            Pattern.compile("\\d\\s*(%|percent|per cent)|certaint|probabilit[^y]", Pattern.CASE_INSENSITIVE);

    @TempDir
    Path folder;

    @Test
    void match_samples_findsBothPeopleTheSameOnEveryRun() throws Exception {
        ChildProcess.Ended one = run("match", "--references", REFERENCES, "--images", IMAGES, "--workers", "1");
        ChildProcess.Ended two = run(
                "match", "--references", REFERENCES, "--images", IMAGES, "--workers", "2", "--out", folder.toString());

        assertEquals(0, one.code(), one.messages());
        assertEquals(0, two.code(), two.messages());
        assertEquals(one.data(), two.data(), "the number of workers shows in the output");
        assertEquals(
                List.of(
                        "barack-obama address-to-congress.jpg",
                        "barack-obama blue-room-left.jpg",
                        "eileen-collins reposted.jpg"),
                one.lines().stream()
                        .map(line -> line.at("/child").asText() + " "
                                + line.at("/sighting/file").asText())
                        .toList());
        assertFalse(two.messages().contains("poor quality"), "the samples are good: " + two.messages());
        assertTrue(two.messages().contains("5 images = 4 with faces + 1 without + 0 failed"), two.messages());
        String report = Files.readString(folder.resolve("report.html"));
        assertEquals(3, report.split("<article ", -1).length - 1, "candidates in the report");
        for (String said : List.of(one.data(), two.messages(), report.substring(report.indexOf("</style>")))) {
            assertFalse(
                    PERCENTAGE.matcher(said.replaceAll("<[^>]*>", " ")).find(), "a percentage of certainty in " + said);
        }
    }

    @Test
    void match_samplesWithDates_weighsByThemAndTheAgeApart() throws Exception {
        Path children = Files.writeString(
                folder.resolve("children.csv"),
                "child,birthDate\nbarack-obama,1961-08-04\neileen-collins,1956-11-19\n");
        Path photos =
                Files.writeString(folder.resolve("photos.csv"), "path,takenOn\nbarack-obama/portrait.jpg,2006-02-10\n");
        String[] dated = {
            "match",
            "--references",
            REFERENCES,
            "--images",
            IMAGES,
            "--children",
            children.toString(),
            "--photos",
            photos.toString(),
            "--taken-from",
            "2009-01-01",
            "--taken-to",
            "2009-12-31",
            "--top",
            "1"
        };

        ChildProcess.Ended ended = run(dated);
        ChildProcess.Ended without = run(
                Stream.concat(Stream.of(dated), Stream.of("--no-age-evidence")).toArray(String[]::new));

        assertEquals(0, ended.code(), ended.messages());
        JsonNode obama = ended.lines().getFirst();
        assertEquals("barack-obama", obama.at("/child").asText());
        assertEquals("dates", obama.at("/evidence/ageGap/basis").asText(), obama.toString());
        assertEquals(2.9, obama.at("/evidence/yearsApart/low").asDouble(), obama.toString());
        assertTrue(obama.at("/evidence/age/weighed").asBoolean(), obama.toString());
        assertEquals(47.41, obama.at("/evidence/age/expectedFromYears").asDouble(), obama.toString());
        assertEquals(
                ended.lines().stream().map(line -> line.at("/score")).toList(),
                without.lines().stream().map(line -> line.at("/score")).toList(),
                "the age moves no score");
        assertTrue(without.lines().getFirst().at("/evidence/age").isMissingNode(), without.data());
        assertTrue(without.lines().getFirst().at("/evidence/ageGap/words").isTextual(), "the gap is always said");
    }

    @Test
    void match_samplesWithABudget_saysWhatEachScoreIsWorthAndCosts() throws Exception {
        ChildProcess.Ended ended = run(
                "match",
                "--references",
                REFERENCES,
                "--images",
                IMAGES,
                "--faces-per-day",
                "1000",
                "--alerts-per-day",
                "1");

        assertEquals(0, ended.code(), ended.messages());
        for (JsonNode line : ended.lines()) {
            JsonNode evidence = line.at("/evidence");
            assertEquals("fr-feature-1.cal-2", evidence.at("/calibration").asText());
            assertEquals(
                    evidence.at("/notCalibrated").isMissingNode(),
                    evidence.at("/log10LikelihoodRatio").isNumber(),
                    "either a weight or a reason: " + line);
            assertTrue(evidence.at("/strata").size() > 0, line.toString());
            assertTrue(evidence.at("/yearsApart/high").isNumber(), line.toString());
            assertTrue(evidence.at("/threshold").isNumber(), line.toString());
            assertTrue(evidence.at("/falseAlertsPerDay").asDouble() > 0, line.toString());
            assertEquals(
                    line.at("/score").asDouble() >= evidence.at("/threshold").asDouble(),
                    evidence.at("/alert").asBoolean(),
                    line.toString());
            JsonNode million = evidence.at("/falseAlertsPerMillionFaces");
            assertTrue(million.at("/low").asDouble() <= million.at("/expected").asDouble(), line.toString());
            assertTrue(million.at("/expected").asDouble() <= million.at("/high").asDouble(), line.toString());
        }
        assertEquals(3, ended.lines().size());
    }

    @Test
    void match_unusableFiles_areListedAndExitCodeIs3() throws Exception {
        copyOf("references/barack-obama/portrait.jpg", "r/ada_1.jpg");
        copyOf("images/launch.jpg", "r/bob.jpg");
        copyOf("images/blue-room-left.jpg", "i/1.jpg");
        Path references = folder.resolve("r");
        Path images = folder.resolve("i");
        Files.writeString(images.resolve("2.jpg"), "no picture");

        ChildProcess.Ended ended = run("match", "--references", references.toString(), "--images", images.toString());

        assertEquals(3, ended.code(), ended.messages());
        assertEquals("ada", ended.lines().getFirst().at("/child").asText());
        assertTrue(ended.messages().contains("1 reference failed: 1 no-face"), ended.messages());
        assertTrue(ended.messages().contains("1 image failed: 1 not-an-image"), ended.messages());
        assertTrue(ended.messages().contains("2.jpg: "), ended.messages());
    }

    @Test
    void match_weakReference_isComparedMarkedAndSaid() throws Exception {
        Path references = Files.createDirectory(folder.resolve("r"));
        Files.write(references.resolve("eileen_1.png"), Samples.blurred(10));
        copyOf("images/reposted.jpg", "i/1.jpg");
        String[] command = {
            "match",
            "--references",
            references.toString(),
            "--images",
            folder.resolve("i").toString(),
            "--min-score",
            "0.2",
            "--out",
            folder.toString(),
        };

        ChildProcess.Ended ended = run(command);

        assertEquals(0, ended.code(), ended.messages());
        assertTrue(ended.messages().contains("poor quality: 1 weak, 0 not searchable"), ended.messages());
        assertTrue(ended.messages().contains("eileen_1.png: Weak picture: The face is blurred."), ended.messages());
        JsonNode line = ended.lines().getFirst();
        assertEquals("weak", line.at("/reference/face/quality/verdict").asText());
        assertEquals("[\"blurred\"]", line.at("/reference/face/quality/reasons").toString());
        assertEquals("good", line.at("/sighting/face/quality/verdict").asText());
        assertTrue(
                Files.readString(folder.resolve("report.html")).contains("References of poor quality"), "the report");
    }

    @Test
    void match_noReferenceWithAFace_isUnreadableInput() throws Exception {
        copyOf("images/launch.jpg", "r/bob.jpg");

        ChildProcess.Ended ended =
                run("match", "--references", folder.resolve("r").toString(), "--images", IMAGES);

        assertEquals(4, ended.code(), ended.messages());
        assertEquals("", ended.data());
    }

    @Test
    void compare_samePersonAndOther_givesAHighAndALowScore() throws Exception {
        String portrait =
                SAMPLES.resolve("references/barack-obama/portrait.jpg").toString();

        ChildProcess.Ended same = run("compare", portrait, IMAGES + "/blue-room-left.jpg");
        ChildProcess.Ended other =
                run("compare", portrait, IMAGES + "/blue-room-right.jpg", "--age-a", "45", "--age-b", "46");

        assertEquals(0, same.code(), same.messages());
        double high = same.lines().getFirst().at("/score").asDouble();
        double low = other.lines().getFirst().at("/score").asDouble();
        assertTrue(high > 0.6 && low < 0.3, "same person %s, other person %s".formatted(high, low));
        JsonNode evidence = other.lines().getFirst().at("/evidence");
        assertEquals("given", evidence.at("/ageGap/basis").asText(), evidence.toString());
        assertEquals(
                "adult-adult, 0-2 years apart", evidence.at("/score/strata/0").asText());
        assertTrue(
                evidence.at("/score/words").asText().contains("against the faces being of one person"),
                evidence.toString());
    }

    @Test
    void detect_oneOfTwoIsNoPicture_printsBothAndExitCodeIs3() throws Exception {
        Path text = Files.writeString(folder.resolve("text.jpg"), "no picture");

        ChildProcess.Ended ended = run("detect", IMAGES + "/launch.jpg", text.toString());

        assertEquals(3, ended.code(), ended.messages());
        assertEquals(0, ended.lines().get(0).at("/faces").size());
        assertEquals("not-an-image", ended.lines().get(1).at("/error").asText());
    }

    @Test
    void evaluate_samples_tellsThemApart() throws Exception {
        Path pairs = Files.writeString(folder.resolve("pairs.csv"), """
                a,b,same,fold,place
                references/barack-obama/portrait.jpg,images/blue-room-left.jpg,1,0,indoors
                references/barack-obama/portrait.jpg,images/blue-room-right.jpg,0,0,indoors
                images/address-to-congress.jpg,images/blue-room-left.jpg,1,1,indoors
                references/eileen-collins_1.png,images/blue-room-right.jpg,0,1,indoors
                references/eileen-collins_1.png,images/launch.jpg,0,1,outdoors
                """);

        ChildProcess.Ended ended = run("evaluate", "--pairs", pairs.toString(), "--images", SAMPLES.toString());

        JsonNode result = ended.lines().getFirst();
        assertEquals(3, ended.code(), "the launch shows no face: " + ended.messages());
        assertEquals(5, result.at("/pairs").asInt());
        assertEquals(1, result.at("/failedToEnrol").asInt());
        assertEquals(1, result.at("/folds/0/accuracy").asDouble());
        assertEquals(2.0 / 3, result.at("/folds/1/accuracy").asDouble(), 1e-6, "no face is an error");
        assertEquals(1, result.at("/tarAtFar1e3").asDouble());
        assertEquals(4, result.at("/strata/place/indoors/pairs").asInt());
        assertEquals(1, result.at("/strata/place/indoors/accuracy").asDouble());
        assertEquals(1, result.at("/strata/place/outdoors/failedToEnrol").asInt());
    }

    @Test
    void evaluate_openSetOnSamples_printsTheFiguresTwiceTheSame() throws Exception {
        Path gallery = Files.writeString(folder.resolve("gallery.csv"), """
                path,identity
                references/barack-obama/portrait.jpg,obama
                references/eileen-collins_1.png,collins
                """);
        Path probes = Files.writeString(folder.resolve("probes.csv"), """
                path,identity,place
                images/blue-room-left.jpg,obama,indoors
                images/reposted.jpg,collins,studio
                images/blue-room-right.jpg,stranger,indoors
                images/launch.jpg,collins,outdoors
                """);
        Path cache = folder.resolve("cache");
        Path out = folder.resolve("out");
        String[] command = {
            "evaluate",
            "--gallery",
            gallery.toString(),
            "--probes",
            probes.toString(),
            "--images",
            SAMPLES.toString(),
            "--distractors",
            IMAGES,
            "--cache",
            cache.toString(),
            "--out",
            out.toString(),
        };

        ChildProcess.Ended one = run(command);
        Path baseline = Files.writeString(folder.resolve("one.json"), one.data());
        List<String> again = new ArrayList<>(List.of(command));
        again.addAll(List.of("--baseline", baseline.toString()));
        ChildProcess.Ended two = run(again.toArray(String[]::new));

        assertEquals(3, one.code(), "the launch shows no face: " + one.messages());
        assertEquals(one.data(), two.data(), "figures from the cache differ");
        assertTrue(two.messages().contains("no figure differs from the baseline"), two.messages());
        JsonNode result = one.lines().getFirst();
        assertEquals(
                "[gallery, probes, distractors, rank1, rank1Interval, rank10, rank10Interval, rank20, rank20Interval, "
                        + "rank100, rank100Interval, fnirAtFpir, fnirAtFpirInterval, failedToEnrol, strata]",
                names(result).toString());
        assertEquals(2, result.at("/gallery").asInt());
        assertEquals(4, result.at("/probes").asInt());
        assertEquals(1, result.at("/distractors").asInt(), "the other four are probes: " + one.messages());
        assertEquals(2.0 / 3, result.at("/rank100").asDouble(), 1e-6, "collins has no face at the launch");
        assertEquals("[1e-1, 1e-2, 1e-3, 1e-4]", names(result.at("/fnirAtFpir")).toString());
        assertTrue(result.at("/fnirAtFpir/1e-1").isNull(), "one stranger is too few");
        assertEquals(1, result.at("/failedToEnrol").asInt());
        assertEquals(names(result), names(result.at("/strata/place/studio")), "the same keys");
        assertEquals(1, result.at("/strata/place/studio/rank1").asDouble());
        assertTrue(Files.readString(out.resolve("evaluation.html")).contains("place: studio"), "the page");
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void calibrate_pairsOfSamples_writesAFileThatSaysWhatIsMissing() throws Exception {
        Path pairs = Files.writeString(folder.resolve("pairs.csv"), """
                a,b,same,ageA,ageB
                references/barack-obama/portrait.jpg,images/blue-room-left.jpg,1,51,48
                images/address-to-congress.jpg,images/blue-room-left.jpg,1,47,48
                references/eileen-collins_1.png,images/reposted.jpg,1,42,42
                references/eileen-collins_1.png,images/blue-room-right.jpg,0,42,
                """);
        Path out = folder.resolve("calibration.json");

        ChildProcess.Ended ended = run(
                "calibrate",
                "--pairs",
                pairs.toString(),
                "--images",
                SAMPLES.toString(),
                "--out",
                out.toString(),
                "--name",
                "samples-1");

        assertEquals(0, ended.code(), ended.messages());
        assertTrue(
                ended.messages()
                        .contains("4 of 4 pairs scored, of 2 persons; 1 with an age read from a face, 0 left out"),
                ended.messages());
        Calibration calibration = CalibrationFile.read(Files.readAllBytes(out));
        assertEquals("samples-1", calibration.version());
        Stratum adults = Stratum.of(47, 48);
        StratumScores scores =
                Optional.ofNullable(calibration.scores().get(adults)).orElseThrow();
        assertEquals(2, scores.mated().total(), "two pairs of two years or less");
        assertEquals(
                "it needs 100 mated and 1000 non-mated scores, there are 2 and %d"
                        .formatted(scores.nonMated().total()),
                ended.lines().stream()
                        .filter(line -> line.at("/stratum").asText().equals(adults.label()))
                        .findFirst()
                        .orElseThrow()
                        .at("/notCalibrated")
                        .asText());
    }

    @Test
    void models_brokenManifest_isAMismatch() throws Exception {
        Files.createDirectory(folder.resolve("mine"));
        Files.writeString(folder.resolve("mine/manifest.json"), "{}");

        ChildProcess.Ended ended = run("models", "--models", folder.toString());

        assertEquals(5, ended.code(), ended.messages());
        assertFalse(ended.messages().contains("\tat "), "a stack trace: " + ended.messages());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "signals are POSIX")
    void match_interrupted_exitsWith130() throws Exception {
        Path images = folder.resolve("many");
        for (int i = 0; i < 200; i++) {
            copyOf("images/address-to-congress.jpg", "many/%03d.jpg".formatted(i));
        }
        Process process = ChildProcess.start("match", "--references", REFERENCES, "--images", images.toString());
        assertTrue(process.inputReader().readLine().startsWith("{"), "it is under way");

        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();

        if (!process.waitFor(Duration.ofMinutes(2))) {
            process.destroyForcibly();
            fail("still there two minutes after SIGINT: is the signal ignored where these tests run?");
        }
        assertEquals(130, process.exitValue());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "pipes that tell the writer are POSIX")
    void detect_readerGoesAway_endsQuietly() throws Exception {
        Process process = ChildProcess.start(
                "detect", IMAGES + "/reposted.jpg", IMAGES + "/launch.jpg", IMAGES + "/blue-room-left.jpg");
        process.getInputStream().close();

        String messages = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(0, process.waitFor());
        assertFalse(messages.contains("Exception") || messages.contains("matcher detect:"), messages);
    }

    private void copyOf(String sample, String path) throws IOException {
        Path target = folder.resolve(path);
        Files.createDirectories(target.resolveSibling(""));
        Files.copy(SAMPLES.resolve(sample), target);
    }

    private static ChildProcess.Ended run(String... arguments) throws Exception {
        return ChildProcess.run(new JsonMapper(), arguments);
    }
}
