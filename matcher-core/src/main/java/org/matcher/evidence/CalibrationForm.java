package org.matcher.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON of a calibration file; {@link CalibrationFile} says what may stand in it. Any part may be absent in a bad file. */
@JsonPropertyOrder({"format", "version", "model", "sources", "strata"})
record CalibrationForm(
        @Nullable String format,
        @Nullable String version,
        @Nullable Model model,
        @Nullable List<@Nullable Source> sources,
        @Nullable List<@Nullable StratumForm> strata) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Model(
            @Nullable String id,
            @Nullable String weightsSha256,
            @Nullable String subspaceSha256) {}

    record Source(
            @Nullable String name,
            @Nullable Integer persons,
            @Nullable String about) {}

    /** A quality only where it is not the usual one. Either a line with its support, or the reason why there is none. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"party", "gap", "quality", "source", "line", "notCalibrated", "loss", "mated", "nonMated"})
    record StratumForm(
            @Nullable String party,
            @Nullable String gap,
            @Nullable String quality,
            @Nullable String source,
            @Nullable Line line,
            @Nullable String notCalibrated,
            @Nullable Loss loss,
            @Nullable Histogram mated,
            @Nullable Histogram nonMated) {}

    record Line(
            @Nullable Double slope,
            @Nullable Double intercept,
            @Nullable Double low,
            @Nullable Double high) {}

    record Loss(
            @Nullable Double cllr,
            @Nullable Double cllrMin,
            @Nullable Double worst) {}

    record Histogram(@Nullable Integer firstBin, @Nullable List<@Nullable Long> counts) {}
}
