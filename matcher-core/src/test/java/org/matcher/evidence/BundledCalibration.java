package org.matcher.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The default model's calibration, as it lies in the models jar. */
public final class BundledCalibration {
    private BundledCalibration() {}

    public static byte[] bytes() throws IOException {
        try (InputStream file = Objects.requireNonNull(
                BundledCalibration.class.getResourceAsStream("/org/matcher/models/fr-feature-1/calibration.json"))) {
            return file.readAllBytes();
        }
    }

    public static Calibration open() throws IOException {
        return CalibrationFile.read(bytes());
    }
}
