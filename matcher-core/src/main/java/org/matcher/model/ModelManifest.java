package org.matcher.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is said of one model, in {@code manifest.json} beside its files. File names are plain names in the same folder.
 *
 * @param id name and version, 1 to 80 of {@code a-z 0-9 . _ -}; unique in a library
 * @param kind what it is for and how it is run
 * @param file the weights
 * @param sha256 of the weights, 64 lower-case hexadecimal digits; checked at every load
 * @param license SPDX identifier
 * @param source upstream package, version and file
 * @param input what the net is fed
 * @param dimension length of an embedding; null for detectors
 * @param extras further files of the model by role (such as {@code ageSubspace}), each with its own SHA-256; in the
 *     order of the roles
 * @param figures measured figures by protocol, for people
 */
@JsonIgnoreProperties(ignoreUnknown = false)
public record ModelManifest(
        String id,
        ModelKind kind,
        String file,
        String sha256,
        String license,
        String source,
        ModelInput input,
        @Nullable Integer dimension,
        Map<String, Extra> extras,
        Map<String, String> figures) {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,79}");
    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final int MAX_DIMENSION = 4096;

    /** A further file of the model. */
    @JsonIgnoreProperties(ignoreUnknown = false)
    public record Extra(String file, String sha256) {
        /** A plain name and a hash. */
        public Extra {
            requireForm(file, FILE, "extra file", "a plain file name");
            requireForm(sha256, SHA256, "extra sha256", "64 lower-case hexadecimal digits");
        }
    }

    /** Checks every field; absent {@code extras} and {@code figures} become empty. */
    public ModelManifest {
        requireForm(id, ID, "id", "1 to 80 of a-z 0-9 . _ -");
        requirePresent(kind, "kind");
        requireForm(file, FILE, "file", "a plain file name");
        requireForm(sha256, SHA256, "sha256", "64 lower-case hexadecimal digits");
        requirePresent(license, "license");
        requirePresent(source, "source");
        requirePresent(input, "input");
        if (kind.isEmbedder() != (dimension != null)) {
            throw new IllegalArgumentException("an embedder has a dimension, a detector has none");
        }
        if (dimension != null && (dimension < 1 || dimension > MAX_DIMENSION)) {
            throw new IllegalArgumentException("dimension must be 1 to %d, got %d".formatted(MAX_DIMENSION, dimension));
        }
        extras = ordered(extras);
        figures = ordered(figures);
    }

    private static <V> Map<String, V> ordered(@Nullable Map<String, V> map) {
        return map == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(map));
    }

    static void requirePresent(@Nullable Object value, String field) {
        if (value == null) {
            throw new IllegalArgumentException("field '%s' is missing".formatted(field));
        }
    }

    private static void requireForm(@Nullable String value, Pattern form, String field, String wanted) {
        requirePresent(value, field);
        if (!form.matcher(value).matches()) {
            throw new IllegalArgumentException("field '%s' must be %s".formatted(field, wanted));
        }
    }
}
