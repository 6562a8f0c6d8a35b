package org.matcher.evidence;

import java.util.Optional;
import org.matcher.model.ModelManifest;

/**
 * Whose scores a calibration is for: the two files that decide a cosine. A calibration of other files must not be used.
 *
 * @param id of the model
 * @param weightsSha256 64 lower-case hexadecimal digits
 * @param subspaceSha256 of the age subspace that is taken out; empty if none is
 */
public record CalibratedModel(String id, String weightsSha256, Optional<String> subspaceSha256) {
    private static final String SUBSPACE = "ageSubspace";

    /** Checks the forms. */
    public CalibratedModel {
        if (!id.matches("[a-z0-9][a-z0-9._-]{0,79}")) {
            throw new IllegalArgumentException("model id must be 1 to 80 of a-z 0-9 . _ -");
        }
        requireHash(weightsSha256);
        subspaceSha256.ifPresent(CalibratedModel::requireHash);
    }

    /** The model of a manifest. */
    public static CalibratedModel of(ModelManifest manifest) {
        return new CalibratedModel(
                manifest.id(),
                manifest.sha256(),
                Optional.ofNullable(manifest.extras())
                        .flatMap(extras -> Optional.ofNullable(extras.get(SUBSPACE)))
                        .map(ModelManifest.Extra::sha256));
    }

    private static void requireHash(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a SHA-256 is 64 lower-case hexadecimal digits");
        }
    }
}
