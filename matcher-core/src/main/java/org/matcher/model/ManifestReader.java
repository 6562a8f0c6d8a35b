package org.matcher.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.regex.Pattern;

/** Reads {@code manifest.json} strictly: a field nobody knows is a mistake, not a remark. */
final class ManifestReader {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Where in which source a token began, which Jackson says in the words of its settings. */
    private static final Pattern JACKSONS_SOURCE = Pattern.compile("\\s*(\\(start marker at )?\\[Source: [^]]*]\\)?");

    private ManifestReader() {}

    /**
     * The manifest of a folder.
     *
     * @throws ModelException if it is missing, too long, no JSON, or says something it must not
     */
    static ModelManifest read(ModelFolder folder) {
        try {
            byte[] json = folder.read(ModelLibrary.MANIFEST, ModelLibrary.MAX_MANIFEST_BYTES);
            ModelManifest manifest = JSON.readValue(json, ModelManifest.class);
            if (manifest == null) {
                throw new ModelException("model %s: the manifest is empty".formatted(folder.name()));
            }
            return manifest;
        } catch (JsonProcessingException e) {
            throw new ModelException("model %s: in the manifest, %s".formatted(folder.name(), complaint(e)), e);
        } catch (IOException e) {
            throw new ModelException(
                    "model %s: the manifest cannot be read (at most %d bytes are)"
                            .formatted(folder.name(), ModelLibrary.MAX_MANIFEST_BYTES),
                    e);
        }
    }

    private static String complaint(JsonProcessingException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown -> "unknown field '%s'".formatted(unknown.getPropertyName());
            case ValueInstantiationException wrong
            when wrong.getCause() instanceof IllegalArgumentException cause -> String.valueOf(cause.getMessage());
            default ->
                "the JSON is wrong: "
                        + JACKSONS_SOURCE.matcher(e.getOriginalMessage()).replaceAll("");
        };
    }
}
