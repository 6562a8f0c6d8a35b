package org.matcher.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.matcher.evidence.StratumCalibration.Calibrated;
import org.matcher.evidence.StratumCalibration.Uncalibrated;
import org.matcher.model.ModelLibrary;

final class CalibrationFileTest {
    /** The committed file is the golden one of format 1. */
    @Test
    void read_bundled_isTheCalibrationOfTheBundledModel() throws IOException {
        Calibration calibration = BundledCalibration.open();
        assertEquals("fr-feature-1.cal-2", calibration.version());
        assertEquals(
                CalibratedModel.of(ModelLibrary.bundled().embedder()),
                calibration.model().orElseThrow());
        Calibrated children = assertInstanceOf(Calibrated.class, calibration.of(Stratum.keyed("child-child gap0-2")));
        assertEquals(8.3759, children.line().slope(), 1e-4);
        assertEquals(-2.6274, children.line().intercept(), 1e-4);
        assertEquals(
                52_771,
                of(calibration.scores(), Stratum.keyed("child-child gap0-2"))
                        .nonMated()
                        .total());
        assertInstanceOf(Uncalibrated.class, calibration.of(Stratum.keyed("child-adult gap0-2")));
    }

    private static <K> StratumScores of(Map<K, StratumScores> scores, K key) {
        return Objects.requireNonNull(scores.get(key));
    }

    @Test
    void write_whatWasRead_isTheSameFile() throws IOException {
        byte[] file = BundledCalibration.bytes();
        assertEquals(
                new String(file, StandardCharsets.UTF_8),
                new String(CalibrationFile.write(CalibrationFile.read(file)), StandardCharsets.UTF_8));
    }

    /** Its lines and losses are those of its own histograms; losses lie below the promise where it is called calibrated. */
    @Test
    void bundled_rebuiltOfItsHistograms_isTheSame() throws IOException {
        Calibration bundled = BundledCalibration.open();
        CalibrationBuilder builder =
                new CalibrationBuilder(bundled.version(), bundled.model().orElseThrow());
        bundled.sources().forEach(builder::source);
        bundled.scores().forEach(builder::add);
        Calibration rebuilt = builder.build();
        int calibrated = 0;
        for (Stratum stratum : bundled.scores().keySet()) {
            switch (bundled.of(stratum)) {
                case Calibrated known -> {
                    Calibrated again = assertInstanceOf(Calibrated.class, rebuilt.of(stratum));
                    assertEquals(known.line().slope(), again.line().slope(), 1e-6);
                    assertEquals(known.line().intercept(), again.line().intercept(), 1e-6);
                    assertEquals(known.loss().worst(), again.loss().worst(), 1e-6);
                    assertTrue(known.loss().worst() < 0.05 && known.loss().mean() < 0.05, stratum.label());
                    calibrated++;
                }
                case Uncalibrated none -> assertEquals(none.reason(), reason(rebuilt.of(stratum)));
            }
        }
        assertEquals(9, calibrated);
    }

    private static String reason(StratumCalibration calibration) {
        return assertInstanceOf(Uncalibrated.class, calibration).reason();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "matcher-calibration-1 | matcher-calibration-2",
                "\"sources\" | \"origins\"",
                "\"party\":\"child-child\" | \"party\":\"child-dog\"",
                "\"gap\":\"3-5\" | \"gap\":\"0-2\"",
                "\"quality\":\"weak\" | \"quality\":\"awful\"",
                "\"quality\":\"weak\" | \"quality\":\"both-weak\"",
                "\"source\":\"fg-net\" | \"source\":\"elsewhere\"",
                "\"slope\":8 | \"slope\":-8",
                "\"slope\":8 | \"slope\":NaN",
                "\"high\":3 | \"high\":9",
                "\"worst\":0 | \"worst\":1e999",
                "\"counts\":[1, | \"counts\":[-1,",
                "\"counts\":[1, | \"counts\":[null,",
                "\"firstBin\":-3, | \"firstBin\":99,",
                "\"firstBin\":-3, | \"firstBin\":-3,\"firstBin\":-3,",
                "\"persons\":82 | \"persons\":1",
                "\"version\":\"fr-feature-1.cal-2\" | \"version\":\"A Name\"",
                "\"format\": | \"note\":1,\"format\":",
            })
    void read_wrongValue_isRefused(String right, String wrong) throws IOException {
        String file = new String(BundledCalibration.bytes(), StandardCharsets.UTF_8);
        assertTrue(file.contains(right), right);
        byte[] broken = file.replaceFirst(Pattern.quote(right), wrong).getBytes(StandardCharsets.UTF_8);
        assertThrows(CalibrationException.class, () -> CalibrationFile.read(broken), wrong);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "[]", "{\"format\":\"matcher-calibration-1\"}", "{} {}"})
    void read_noCalibration_isRefused(String json) {
        assertThrows(CalibrationException.class, () -> CalibrationFile.read(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void read_tooLong_isRefusedUnread() {
        assertThrows(CalibrationException.class, () -> CalibrationFile.read(new byte[CalibrationFile.MAX_BYTES + 1]));
    }

    @Test
    void write_noCalibration_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> CalibrationFile.write(Calibration.none()));
    }

    @Test
    void histograms_ofTheForm_areReadByLabel() {
        Map<String, StratumScores> scores = ScoreHistogramCsv.read(
                "drawn",
                "stratum,kind,cos_bin_low,count\na,mated,0.57,3\na,non-mated,-0.29,4\nb,non-mated,0.00,5\n"
                        .getBytes(StandardCharsets.UTF_8));
        assertEquals(new ScoreHistogram(57, new long[] {3}), of(scores, "a").mated());
        assertEquals(new ScoreHistogram(-29, new long[] {4}), of(scores, "a").nonMated());
        assertEquals(ScoreHistogram.EMPTY, of(scores, "b").mated());
        assertArrayEquals(new long[] {5}, of(scores, "b").nonMated().counts());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,mated,0.575,3",
                "a,mated,NaN,3",
                "a,mated,1e9,3",
                "a,mated,0.57,-3",
                "a,mated,0.57,3.5",
                "a,maybe,0.57,3",
                "a,mated,0.57",
                ",mated,0.57,3",
                "a,mated,0.57,3\na,mated,0.57,3",
            })
    void histograms_notOfTheForm_areRefusedWithTheirLine(String rows) {
        byte[] csv = (ScoreHistogramCsv.HEADER + "\n" + rows).getBytes(StandardCharsets.UTF_8);
        CalibrationException refused =
                assertThrows(CalibrationException.class, () -> ScoreHistogramCsv.read("drawn", csv));
        assertTrue(String.valueOf(refused.getMessage()).startsWith("line "), refused.getMessage());
    }

    @Test
    void histograms_withoutHeader_areRefused() {
        assertThrows(CalibrationException.class, () -> ScoreHistogramCsv.read("drawn", new byte[0]));
    }
}
