package org.matcher.api.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.LocalDate;
import java.util.stream.Collectors;

/**
 * Records from and to JSON, strictly: unknown fields, doubled fields, values of another type and trailing text are
 * refused. Times are ISO 8601; absent values are left out.
 */
final class Json {
    /** A JSON body: a number is not a text. */
    private static final JsonMapper STRICT = mapper(false);

    /** Form fields: all are text, so a text may be a number. */
    private static final JsonMapper FORM = mapper(true);

    private Json() {}

    static byte[] write(Object value) throws IOException {
        return STRICT.writeValueAsBytes(value);
    }

    static <T> T read(byte[] json, Class<T> type) throws IOException {
        try (JsonParser parser = STRICT.createParser(json)) {
            return bound(STRICT.readValue(parser, type));
        } catch (JsonMappingException e) {
            throw badField(e);
        } catch (JsonProcessingException e) { // its message quotes the body
            throw Problem.of(
                            ProblemType.MALFORMED_BODY,
                            "the body is not well-formed JSON at byte "
                                    + e.getLocation().getByteOffset())
                    .asException();
        }
    }

    static <T> T fromForm(ObjectNode fields, Class<T> type) throws IOException {
        try {
            return bound(FORM.treeToValue(fields, type));
        } catch (JsonMappingException e) {
            throw badField(e);
        }
    }

    private static <T> T bound(T value) {
        if (value == null) { // the JSON text "null"
            throw Problem.of(ProblemType.MALFORMED_BODY, "the body must be an object")
                    .asException();
        }
        return value;
    }

    private static ProblemException badField(JsonMappingException e) {
        String field = e.getPath().stream()
                .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : r.getFieldName())
                .collect(Collectors.joining("."));
        if (e instanceof UnrecognizedPropertyException unknown) {
            String known = unknown.getKnownPropertyIds().stream()
                    .map(String::valueOf)
                    .sorted()
                    .collect(Collectors.joining(", "));
            return ProblemException.field(field, "the field is not known here; known are " + known);
        }
        if (field.isEmpty()) {
            return Problem.of(ProblemType.MALFORMED_BODY, "the body must be one well-formed JSON object")
                    .asException();
        }
        if (e instanceof InvalidFormatException form && form.getTargetType() == LocalDate.class) {
            return ProblemException.field(field, "the field is no date of the calendar: wanted YYYY-MM-DD");
        }
        return ProblemException.field(field, "the field has the wrong type or form, see the OpenAPI document");
    }

    private static JsonMapper mapper(boolean textMayBeNumber) {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(16)
                        .maxStringLength(Integer.MAX_VALUE) // the body's size is limited before
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
        return JsonMapper.builder(factory)
                .addModule(new JavaTimeModule())
                .configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, textMayBeNumber)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .build();
    }
}
