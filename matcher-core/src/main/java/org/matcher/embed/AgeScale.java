package org.matcher.embed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.matcher.model.ModelException;

/**
 * Turns a raw reading into an age, from what the read-out is known to say at each true age.
 *
 * <p>Measured per band of true ages: bias and spread of the reading in u = log(1 + years). So at true age u the reading
 * is {@code g(u) = u + bias(u)} on average, with bias and spread linear in u between the middles of the bands and
 * constant beyond the outer ones. g rises (checked at load), so the estimate is its inverse {@code u = g^-1(r)}:
 * continuous, rising with the reading, right on average for a face of any one age. (To look the bias up by the age that
 * was read instead would jump at each border and leave most of a toddler's error in.) The interval is {@code g^-1(r -+ s)}
 * with the spread s at the estimate, cut to 0 to {@value #MAX_YEARS} years: where g is flat, as at 0 to 7, it is wide.
 *
 * <p>File: a header, then {@code age_from,age_to,faces,bias_log1p,sd_log1p}, bands rising.
 */
final class AgeScale {
    static final int MAX_YEARS = 110;

    private static final String HEADER = "age_from,age_to,faces,bias_log1p,sd_log1p";

    private final double[] middles; // of the bands, in log(1 + years)
    private final double[] readings; // g at the middles
    private final double[] spreads; // of the reading, at the middles

    private AgeScale(double[] middles, double[] readings, double[] spreads) {
        this.middles = middles;
        this.readings = readings;
        this.spreads = spreads;
    }

    /**
     * Reads the file.
     *
     * @throws ModelException if it is not of this form, a spread is not positive, or the readings do not rise
     */
    static AgeScale parse(String modelId, byte[] csv) {
        String text = new String(csv, StandardCharsets.US_ASCII);
        int headerEnd = text.indexOf('\n') + 1;
        if (!text.substring(0, headerEnd).strip().equals(HEADER)) {
            throw new ModelException("model %s: its age error begins with '%s'".formatted(modelId, HEADER));
        }
        byte[] body = text.substring(headerEnd).getBytes(StandardCharsets.US_ASCII);
        List<float[]> bands = NumberTable.parse(modelId, "age error", body, HEADER.split(",").length);
        double[] middles = bands.stream()
                .mapToDouble(band -> Math.log1p((band[0] + band[1]) / 2.0))
                .toArray();
        double[] readings = new double[middles.length];
        double[] spreads = new double[middles.length];
        for (int i = 0; i < middles.length; i++) {
            readings[i] = middles[i] + bands.get(i)[3];
            spreads[i] = bands.get(i)[4];
        }
        if (!rises(middles) || !rises(readings) || Arrays.stream(spreads).anyMatch(spread -> !(spread > 0))) {
            throw new ModelException(
                    "model %s: ages and mean readings must rise from band to band and spreads be positive in its age error"
                            .formatted(modelId));
        }
        return new AgeScale(middles, readings, spreads);
    }

    private static boolean rises(double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i]) || (i > 0 && values[i] <= values[i - 1])) {
                return false;
            }
        }
        return true;
    }

    /** The age behind a raw reading in log(1 + years); finite for every finite reading. */
    AgeEstimate estimate(double reading) {
        double age = ageAt(reading);
        double spread = interpolate(age, middles, spreads, 0);
        return new AgeEstimate(years(age), years(ageAt(reading - spread)), years(ageAt(reading + spread)));
    }

    private double ageAt(double reading) {
        return interpolate(reading, readings, middles, 1);
    }

    private static float years(double age) {
        return (float) Math.clamp(Math.expm1(age), 0.0, MAX_YEARS);
    }

    /** Linear between the knots; beyond them it goes on from the outer ones with that slope. */
    private static double interpolate(double x, double[] xs, double[] ys, double outerSlope) {
        int last = xs.length - 1;
        if (x <= xs[0]) {
            return ys[0] + outerSlope * (x - xs[0]);
        }
        if (x >= xs[last]) {
            return ys[last] + outerSlope * (x - xs[last]);
        }
        int right = 1;
        while (x > xs[right]) {
            right++;
        }
        double part = (x - xs[right - 1]) / (xs[right] - xs[right - 1]);
        return ys[right - 1] + part * (ys[right] - ys[right - 1]);
    }
}
