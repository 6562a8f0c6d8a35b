package org.matcher.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said of one model file, in {@code manifest.json} beside it.
 *
 * @param id name and version, such as {@code centerface-1}; unique in a library
 * @param kind one of {@link ModelKind#manifestName()}
 * @param file the weights' file name in the same folder
 * @param sha256 of that file, 64 lower-case hexadecimal digits; checked at every load
 * @param license SPDX identifier
 * @param source upstream package, version and file
 * @param dimension length of an embedding; null for detectors
 * @param extras further files of the model by role (such as {@code ageSubspace}), each with its own SHA-256
 * @param figures measured figures with their protocol, for people
 */
@JsonIgnoreProperties(ignoreUnknown = false)
public record ModelManifest(
        String id,
        String kind,
        String file,
        String sha256,
        String license,
        String source,
        @Nullable Integer dimension,
        @Nullable Map<String, Extra> extras,
        @Nullable Map<String, String> figures) {
    /** A further file of the model. */
    public record Extra(String file, String sha256) {}
}
