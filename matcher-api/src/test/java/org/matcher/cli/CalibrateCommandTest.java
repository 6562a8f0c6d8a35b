package org.matcher.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.matcher.evidence.Calibration;
import org.matcher.evidence.CalibrationFile;
import org.matcher.evidence.PairQuality;
import org.matcher.evidence.ScoreHistogram;
import org.matcher.evidence.Stratum;
import org.matcher.evidence.StratumCalibration.Calibrated;
import org.matcher.evidence.StratumScores;
import org.matcher.model.ModelLibrary;

/** Calibrates again with the scores of the bundled calibration. */
final class CalibrateCommandTest {
    private static final Stratum STRATUM = Stratum.of(3, 4);
    private static final Calibration BUNDLED = bundled();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void calibrate_histograms_givesTheSameLineAndSaysHowToUseIt() throws Exception {
        Path histograms = histograms(STRATUM.key(), "both aged 0-3");
        Path file = folder.resolve("calibration.json");

        int code = run("calibrate", "--histograms", histograms, "--persons", 82, "--out", file);

        assertEquals(0, code, said());
        Calibration made = CalibrationFile.read(Files.readAllBytes(file));
        Calibrated expected = assertInstanceOf(Calibrated.class, BUNDLED.of(STRATUM));
        assertEquals(expected, made.of(STRATUM), "the same scores, another calibration");
        assertEquals(BUNDLED.model(), made.model());
        JsonNode line = new JsonMapper().readTree(out.toString(StandardCharsets.UTF_8));
        assertEquals("child-child, 0-2 years apart", line.at("/stratum").asText());
        assertEquals(expected.loss().cllr(), line.at("/cllr").asDouble(), 1e-4);
        assertEquals(expected.loss().cllrMin(), line.at("/cllrMin").asDouble(), 1e-4);
        assertTrue(line.at("/worstLoss").asDouble() < 0.05, line.toString());
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        assertTrue(
                said().contains("\"calibration\": {\"file\": \"calibration.json\", \"sha256\": \"" + hash + "\"}"),
                said());
        assertTrue(said().contains("1 of 1 strata calibrated"), said());
        assertTrue(said().contains("1 labels of the histograms are no strata"), said());
    }

    @Test
    void calibrate_scoresOfWeakFaces_areAStratumOfTheirOwn() throws IOException {
        Path file = folder.resolve("calibration.json");
        Path histograms = histograms(STRATUM.key() + " weak");

        assertEquals(0, run("calibrate", "--histograms", histograms, "--persons", 82, "--out", file), said());

        Calibration made = CalibrationFile.read(Files.readAllBytes(file));
        assertInstanceOf(Calibrated.class, made.of(STRATUM.of(PairQuality.ONE_WEAK)));
        assertEquals(1, made.scores().size());
        JsonNode line = new JsonMapper().readTree(out.toString(StandardCharsets.UTF_8));
        assertEquals(
                "child-child, 0-2 years apart, one face weak",
                line.at("/stratum").asText());
    }

    @Test
    void calibrate_otherScores_getAnotherVersion() throws IOException {
        Path file = folder.resolve("calibration.json");
        run("calibrate", "--histograms", histograms(STRATUM.key()), "--persons", 82, "--out", file);
        String one = CalibrationFile.read(Files.readAllBytes(file)).version();
        Path more = Files.writeString(
                folder.resolve("more.csv"),
                Files.readString(folder.resolve("histograms.csv")) + STRATUM.key() + ",mated,0.99,1\n");

        run("calibrate", "--histograms", more, "--persons", 82, "--out", file);

        String other = CalibrationFile.read(Files.readAllBytes(file)).version();
        assertTrue(one.matches("fr-feature-1\\.[0-9a-f]{8}"), one);
        assertFalse(one.equals(other), "other scores, the same version " + one);
    }

    @Test
    void calibrate_brokenHistograms_areUnreadableInputWithTheLine() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.csv"), """
                stratum,kind,cos_bin_low,count
                child-child gap0-2,mated,0.5,many
                """);

        assertEquals(4, run("calibrate", "--histograms", broken, "--persons", 9, "--out", folder.resolve("x")));

        assertEquals(
                "matcher calibrate: line 2 of the histograms is wrong, wanted label, mated or non-mated, edge such as 0.31, count once",
                said().strip());
        assertFalse(Files.exists(folder.resolve("x")), "nothing is written");
    }

    @Test
    void calibrate_noKnownStratum_isUnreadableInput() throws IOException {
        assertEquals(
                4,
                run("calibrate", "--histograms", histograms("adults"), "--persons", 9, "--out", folder.resolve("x")));

        assertTrue(said().contains("there is no score of any stratum"), said());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "calibrate --out x; give either --histograms or --pairs",
                "calibrate --out x --histograms h --pairs p; give either --histograms or --pairs",
                "calibrate --out x --histograms h; histograms do not tell how many persons they are of: give --persons",
                "calibrate --out x --pairs p; --pairs needs --images",
            })
    void calibrate_wrongUsage_isOneLineAndExitCode2(String arguments, String message) {
        assertEquals(2, run((Object[]) arguments.split(" ", -1)));

        assertEquals("matcher calibrate: %s: run 'matcher calibrate --help'".formatted(message), said().strip());
    }

    /** The scores of one stratum, under these labels. */
    private Path histograms(String... labels) throws IOException {
        StratumScores scores =
                Optional.ofNullable(BUNDLED.scores().get(STRATUM)).orElseThrow();
        StringBuilder csv = new StringBuilder("stratum,kind,cos_bin_low,count\n");
        for (String label : labels) {
            append(csv, label, "mated", scores.mated());
            append(csv, label, "non-mated", scores.nonMated());
        }
        return Files.writeString(folder.resolve("histograms.csv"), csv);
    }

    private static void append(StringBuilder csv, String label, String kind, ScoreHistogram histogram) {
        for (int bin = histogram.firstBin(); bin < histogram.endBin(); bin++) {
            csv.append("%s,%s,%s,%d\n".formatted(label, kind, bin / 100.0, histogram.count(bin)));
        }
    }

    private int run(Object... arguments) {
        String[] texts = Stream.of(arguments).map(String::valueOf).toArray(String[]::new);
        return Main.run(texts, Map.of(), out, new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private static Calibration bundled() {
        ModelLibrary models = ModelLibrary.bundled();
        return CalibrationFile.open(models, models.embedder());
    }
}
