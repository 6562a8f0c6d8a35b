package org.matcher.api.v1;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.matcher.evidence.PairQuality;
import org.matcher.evidence.alert.Interval;
import org.matcher.evidence.alert.OperatingPoint;
import org.matcher.evidence.alert.OperatingPoint.Planned;
import org.matcher.evidence.alert.OperatingPoint.Unplanned;

/**
 * What a plan says of one stratum, over HTTP and on the command line. Either {@code unplanned} is given or all else is;
 * {@code fnir} is absent where no photos of one person were measured. Rounded to four digits.
 *
 * @param stratum such as {@code child-adult, 6-10 years apart}
 * @param quality of the faces, absent of usual photographs
 * @param threshold cosine; a comparison at or above it is an alert
 * @param share of all comparisons; 1 for every stratum if no ages were given
 * @param falseAlertsOfADay 95 % interval of the count of one day
 * @param fnir how often a child in a picture is missed, with one reference photo
 * @param basis {@code counted} or {@code extrapolated}
 * @param basisWords the same for people
 * @param unplanned why there is no threshold
 * @param calibration version of the scores that it rests on
 */
public record OperatingPointView(
        String stratum,
        String party,
        String ageGap,
        @Nullable String quality,
        @Nullable Double threshold,
        @Nullable Double share,
        @Nullable Estimate falseAlertsPerDay,
        @Nullable Range falseAlertsOfADay,
        @Nullable Estimate falseAlertsPerMillionFaces,
        @Nullable Estimate fnir,
        @Nullable String basis,
        @Nullable String basisWords,
        @Nullable String unplanned,
        String calibration) {
    private static final MathContext DIGITS = new MathContext(4);

    /** An expectation with its 95 % interval. */
    public record Estimate(double expected, double low, double high) {
        /** Rounded. */
        public static Estimate of(double expected, Interval interval) {
            return new Estimate(round(expected), round(interval.low()), round(interval.high()));
        }
    }

    /** A 95 % interval. */
    public record Range(double low, double high) {}

    /** Of a point of a plan. */
    public static OperatingPointView of(OperatingPoint point, String calibration) {
        return switch (point) {
            case Planned planned -> of(planned, calibration);
            case Unplanned unplanned ->
                new OperatingPointView(
                        point.stratum().label(),
                        point.stratum().party().label(),
                        point.stratum().gap().label(),
                        quality(point),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        unplanned.reason(),
                        calibration);
        };
    }

    private static OperatingPointView of(Planned planned, String calibration) {
        return new OperatingPointView(
                planned.stratum().label(),
                planned.stratum().party().label(),
                planned.stratum().gap().label(),
                quality(planned),
                planned.threshold(),
                round(planned.share()),
                Estimate.of(planned.falseAlertsPerDay(), planned.meanPerDay()),
                new Range(planned.countPerDay().low(), planned.countPerDay().high()),
                Estimate.of(planned.perMillionFaces(), planned.perMillionInterval()),
                planned.missRate()
                        .map(miss -> Estimate.of(miss.rate(), miss.interval()))
                        .orElse(null),
                planned.rate().basis().name().toLowerCase(Locale.ROOT),
                planned.rate().words(),
                null,
                calibration);
    }

    private static @Nullable String quality(OperatingPoint point) {
        PairQuality quality = point.stratum().quality();
        return quality == PairQuality.USUAL ? null : quality.label();
    }

    private static double round(double value) {
        return BigDecimal.valueOf(value).round(DIGITS).doubleValue();
    }
}
