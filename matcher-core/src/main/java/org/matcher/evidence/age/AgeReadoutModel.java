package org.matcher.evidence.age;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.matcher.evidence.CalibrationException;
import org.matcher.model.ModelLibrary;
import org.matcher.model.ModelManifest;

/**
 * What the age read-out says of a face of a known age: the raw reading, in log(1 + years), is normal around {@code g(age)}
 * with a spread {@code s(age)}; both measured by bands of true ages, linear in log(1 + years) between the middles of the
 * bands; beyond the outer ones bias and spread stay as they are.
 *
 * <p>{@code AgeEstimate} carries {@code g^-1} of the raw reading, so {@code g} of its years is the raw reading again. A ratio
 * of densities is the same in the raw reading and in the estimate, as g rises.
 */
public final class AgeReadoutModel {
    /** Ages reach from 0 to here. */
    public static final int MAX_YEARS = 110;

    /** Role of the file among a model's extras. */
    public static final String ROLE = "ageReadoutError";

    static final String HEADER = "age_from,age_to,faces,bias_log1p,sd_log1p";

    private static final int MAX_BYTES = 64 << 10;

    private final double[] middles; // log(1 + years)
    private final double[] readings; // g at the middles
    private final double[] spreads;

    private AgeReadoutModel(double[] middles, double[] readings, double[] spreads) {
        this.middles = middles;
        this.readings = readings;
        this.spreads = spreads;
    }

    /**
     * Of a model in a library; empty if it has none.
     *
     * @throws CalibrationException as {@link #parse}
     * @throws org.matcher.model.ModelException if the file is missing or is not the one that the manifest promises
     */
    public static Optional<AgeReadoutModel> open(ModelLibrary models, ModelManifest manifest) {
        return models.extra(manifest, ROLE).map(AgeReadoutModel::parse);
    }

    /**
     * Reads a model's extra {@value #ROLE}: header {@value #HEADER}, then a row per band.
     *
     * @throws CalibrationException if it is not of this form, spreads are not positive, or readings do not rise with age
     */
    public static AgeReadoutModel parse(byte[] csv) {
        List<String> lines = new String(csv, 0, Math.min(csv.length, MAX_BYTES), StandardCharsets.US_ASCII)
                .lines()
                .toList();
        if (csv.length > MAX_BYTES || lines.size() < 2 || !lines.getFirst().equals(HEADER)) {
            throw new CalibrationException("an age read-out's error is '%s' and at least one band".formatted(HEADER));
        }
        int bands = lines.size() - 1;
        double[] middles = new double[bands];
        double[] readings = new double[bands];
        double[] spreads = new double[bands];
        for (int i = 0; i < bands; i++) {
            double[] row = row(lines.get(i + 1));
            middles[i] = Math.log1p((row[0] + row[1]) / 2);
            readings[i] = middles[i] + row[3];
            spreads[i] = row[4];
        }
        if (!rises(middles) || !rises(readings) || Arrays.stream(spreads).anyMatch(s -> !(s > 0 && s < 10))) {
            throw new CalibrationException(
                    "an age read-out's error has ages and mean readings that rise and spreads above 0");
        }
        return new AgeReadoutModel(middles, readings, spreads);
    }

    private static double[] row(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length == HEADER.split(",").length) {
            try {
                return Arrays.stream(cells).mapToDouble(Double::parseDouble).toArray();
            } catch (NumberFormatException _) {
                // told below
            }
        }
        throw new CalibrationException("a row of an age read-out's error is not five numbers");
    }

    private static boolean rises(double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i]) || (i > 0 && values[i] <= values[i - 1])) {
                return false;
            }
        }
        return true;
    }

    /** The mean raw reading g of faces of an age, in log(1 + years). */
    double reading(double years) {
        double age = Math.log1p(years);
        return age + interpolate(age, biases());
    }

    private double[] biases() {
        double[] biases = new double[middles.length];
        for (int i = 0; i < biases.length; i++) {
            biases[i] = readings[i] - middles[i];
        }
        return biases;
    }

    /** The spread s of raw readings of faces of an age. */
    double spread(double years) {
        return interpolate(Math.log1p(years), spreads);
    }

    /** Density of a raw reading among faces of an age. */
    double density(double reading, double years) {
        double spread = spread(years);
        double z = (reading - reading(years)) / spread;
        return Math.exp(-z * z / 2) / (spread * Math.sqrt(2 * Math.PI));
    }

    private double interpolate(double age, double[] values) {
        int right = 0;
        while (right < middles.length && middles[right] < age) {
            right++;
        }
        if (right == 0) {
            return values[0];
        }
        if (right == middles.length) {
            return values[right - 1];
        }
        double part = (age - middles[right - 1]) / (middles[right] - middles[right - 1]);
        return values[right - 1] + part * (values[right] - values[right - 1]);
    }
}
