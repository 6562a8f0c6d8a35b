package org.matcher.evidence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.matcher.evidence.StratumCalibration.Calibrated;
import org.matcher.evidence.StratumCalibration.Uncalibrated;
import org.matcher.model.ModelLibrary;
import org.matcher.model.ModelManifest;

/**
 * A calibration as a file: an extra of its model, role {@value #ROLE}. JSON in UTF-8, format {@value #FORMAT}, a line per
 * stratum; histograms, lines and losses, no picture and no score of a single pair. Reading is strict: an unknown field, a
 * number out of range, a stratum twice or an unknown source is refused.
 */
public final class CalibrationFile {
    /** Role of the file among a model's extras. */
    public static final String ROLE = "calibration";

    static final String FORMAT = "matcher-calibration-1";
    static final int MAX_BYTES = 1 << 20;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(10)
                            .maxStringLength(4000)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CalibrationFile() {}

    /**
     * The calibration of a model in a library; {@link Calibration#none} if it brings none.
     *
     * @throws CalibrationException if it is broken, or was made for other weights or another age subspace
     * @throws org.matcher.model.ModelException if the file is missing or is not the one that the manifest promises
     */
    public static Calibration open(ModelLibrary models, ModelManifest manifest) {
        return models.extra(manifest, ROLE)
                .map(bytes -> requireFor(CalibratedModel.of(manifest), read(bytes)))
                .orElseGet(Calibration::none);
    }

    private static Calibration requireFor(CalibratedModel model, Calibration calibration) {
        if (!calibration.model().equals(Optional.of(model))) {
            throw new CalibrationException(
                    "model %s: calibration %s was made for other files than these: run 'matcher calibrate' with this model"
                            .formatted(model.id(), calibration.version()));
        }
        return calibration;
    }

    /**
     * Reads one.
     *
     * @throws CalibrationException if it is too long or not of the format
     */
    public static Calibration read(byte[] json) {
        if (json.length > MAX_BYTES) {
            throw new CalibrationException(
                    "a calibration has at most %d bytes, got %d".formatted(MAX_BYTES, json.length));
        }
        try {
            return calibration(required(JSON.readValue(json, CalibrationForm.class), "content"));
        } catch (JsonProcessingException e) {
            throw new CalibrationException("a calibration's JSON is wrong: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new CalibrationException("a calibration cannot be read", e);
        } catch (IllegalArgumentException e) {
            throw new CalibrationException("a calibration is wrong: " + e.getMessage(), e);
        }
    }

    private static Calibration calibration(CalibrationForm form) {
        if (!FORMAT.equals(form.format())) {
            throw new IllegalArgumentException("its format must be " + FORMAT);
        }
        CalibrationForm.Model model = required(form.model(), "model");
        CalibrationBuilder parts = new CalibrationBuilder(
                required(form.version(), "version"),
                new CalibratedModel(
                        required(model.id(), "model id"),
                        required(model.weightsSha256(), "weightsSha256"),
                        Optional.ofNullable(model.subspaceSha256())));
        for (CalibrationForm.Source entry : required(form.sources(), "sources")) {
            CalibrationForm.Source source = required(entry, "source");
            parts.source(new ScoreSource(
                    required(source.name(), "source name"),
                    required(source.persons(), "persons"),
                    required(source.about(), "about")));
        }
        Map<Stratum, StratumCalibration> strata = new TreeMap<>();
        for (CalibrationForm.StratumForm entry : required(form.strata(), "strata")) {
            CalibrationForm.StratumForm its = required(entry, "stratum");
            Stratum stratum = new Stratum(
                    Party.labelled(required(its.party(), "party")),
                    AgeGap.labelled(required(its.gap(), "gap")),
                    its.quality() == null ? PairQuality.USUAL : PairQuality.labelled(its.quality()));
            StratumScores scores = new StratumScores(
                    required(its.source(), "source"), histogram(its.mated()), histogram(its.nonMated()));
            parts.add(stratum, scores);
            strata.put(stratum, calibration(its, scores));
        }
        return parts.with(strata);
    }

    private static StratumCalibration calibration(CalibrationForm.StratumForm its, StratumScores scores) {
        Optional<CalibrationLoss> loss = Optional.ofNullable(its.loss())
                .map(costs -> new CalibrationLoss(
                        required(costs.cllr(), "cllr"),
                        required(costs.cllrMin(), "cllrMin"),
                        required(costs.worst(), "worst")));
        CalibrationForm.Line line = its.line();
        if (line == null) {
            return new Uncalibrated(required(its.notCalibrated(), "notCalibrated, without a line,"), loss);
        }
        if (its.notCalibrated() != null) {
            throw new IllegalArgumentException("a stratum has either a line or a reason why it has none");
        }
        return Calibrated.of(
                new ScoreLine(
                        required(line.slope(), "slope"),
                        required(line.intercept(), "intercept"),
                        required(line.low(), "low"),
                        required(line.high(), "high")),
                scores,
                loss.orElseThrow(() -> new IllegalArgumentException("a line comes with its loss")));
    }

    private static ScoreHistogram histogram(CalibrationForm.@Nullable Histogram histogram) {
        CalibrationForm.Histogram present = required(histogram, "histogram");
        List<@Nullable Long> counts = required(present.counts(), "counts");
        return new ScoreHistogram(
                required(present.firstBin(), "firstBin"),
                counts.stream().mapToLong(count -> required(count, "count")).toArray());
    }

    private static <T> T required(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    /**
     * Writes one; the same calibration gives the same bytes.
     *
     * @throws IllegalArgumentException for {@link Calibration#none}
     */
    public static byte[] write(Calibration calibration) {
        CalibratedModel model =
                calibration.model().orElseThrow(() -> new IllegalArgumentException("no calibration makes no file"));
        try {
            String sources = lines(calibration.sources().stream()
                    .map(source -> new CalibrationForm.Source(source.name(), source.persons(), source.about()))
                    .toList());
            String strata = lines(calibration.scores().entrySet().stream()
                    .map(entry -> form(entry.getKey(), entry.getValue(), calibration.of(entry.getKey())))
                    .toList());
            String json = """
                    {"format":%s,
                    "version":%s,
                    "model":%s,
                    "sources":[
                    %s],
                    "strata":[
                    %s]}
                    """.formatted(
                            JSON.writeValueAsString(FORMAT),
                            JSON.writeValueAsString(calibration.version()),
                            JSON.writeValueAsString(new CalibrationForm.Model(
                                    model.id(),
                                    model.weightsSha256(),
                                    model.subspaceSha256().orElse(null))),
                            sources,
                            strata);
            return json.getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of numbers and words can be written", e);
        }
    }

    private static String lines(List<?> values) throws JsonProcessingException {
        StringBuilder lines = new StringBuilder();
        for (Object value : values) {
            lines.append(lines.isEmpty() ? "" : ",\n").append(JSON.writeValueAsString(value));
        }
        return lines.append('\n').toString();
    }

    private static CalibrationForm.StratumForm form(Stratum stratum, StratumScores scores, StratumCalibration its) {
        CalibrationForm.Loss loss = its.measured()
                .map(costs -> new CalibrationForm.Loss(costs.cllr(), costs.cllrMin(), costs.worst()))
                .orElse(null);
        CalibrationForm.@Nullable Line line = null;
        String reason = null;
        switch (its) {
            case Calibrated known -> line = form(known.line());
            case Uncalibrated unknown -> reason = unknown.reason();
        }
        return new CalibrationForm.StratumForm(
                stratum.party().label(),
                stratum.gap().label(),
                stratum.quality() == PairQuality.USUAL
                        ? null
                        : stratum.quality().label(),
                scores.source(),
                line,
                reason,
                loss,
                form(scores.mated()),
                form(scores.nonMated()));
    }

    private static CalibrationForm.Line form(ScoreLine line) {
        return new CalibrationForm.Line(line.slope(), line.intercept(), line.low(), line.high());
    }

    private static CalibrationForm.Histogram form(ScoreHistogram histogram) {
        return new CalibrationForm.Histogram(
                histogram.firstBin(), Arrays.stream(histogram.counts()).boxed().toList());
    }
}
