package org.matcher.api.edge;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** One request, as a handler sees it: checked and typed, or ended with a {@link ProblemException}. Used by one thread. */
public final class Call {
    private final Context context;
    private final long bodyLimit;
    private final BodyBudget.Lease lease;

    Call(Context context, long bodyLimit, BodyBudget.Lease lease) {
        this.context = context;
        this.bodyLimit = bodyLimit;
        this.lease = lease;
    }

    /** A path parameter, decoded. */
    public String path(String name) {
        return context.pathParam(name);
    }

    /** A query parameter, if it was sent. */
    public Optional<String> query(String name) {
        List<String> values = context.queryParams(name);
        if (values.size() > 1) {
            throw ProblemException.field(name, "the parameter was sent twice");
        }
        return values.stream().findFirst();
    }

    /** A query parameter that is a whole number from least to most. */
    public OptionalInt queryInt(String name, int least, int most) {
        Optional<String> text = query(name);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            int value = Integer.parseInt(text.get());
            if (value >= least && value <= most) {
                return OptionalInt.of(value);
            }
        } catch (NumberFormatException _) { // answered below
        }
        throw ProblemException.field(name, "must be a whole number from %d to %d".formatted(least, most));
    }

    /** A query parameter that is a cosine, -1..1. */
    public float queryCosine(String name, float fallback) {
        Optional<String> text = query(name);
        if (text.isEmpty()) {
            return fallback;
        }
        try {
            return cosine(name, Float.parseFloat(text.get()));
        } catch (NumberFormatException _) {
            return cosine(name, Float.NaN);
        }
    }

    /** A query parameter that is {@code true} or {@code false}. */
    public boolean queryFlag(String name, boolean fallback) {
        return switch (query(name).orElse(Boolean.toString(fallback))) {
            case "true" -> true;
            case "false" -> false;
            default -> throw ProblemException.field(name, "must be true or false");
        };
    }

    /** The value, if it is a cosine, -1..1. */
    public static float cosine(String field, float value) {
        if (!(value >= -1 && value <= 1)) { // no NaN
            throw ProblemException.field(field, "must be a cosine from -1 to 1");
        }
        return value;
    }

    /** A header, if it was sent. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(context.header(name));
    }

    /** The body, from JSON (bytes as base64) or from multipart/form-data (bytes as they are), as this record. */
    public <T> T body(Class<T> type) throws IOException {
        String contentType = Optional.ofNullable(context.contentType()).orElse("");
        return switch (contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT)) {
            case "application/json" -> Json.read(bytes(), type);
            case "multipart/form-data" -> Json.fromForm(Multipart.fields(contentType, bytes()), type);
            default ->
                throw Problem.of(
                                ProblemType.UNSUPPORTED_MEDIA_TYPE,
                                "the body must be multipart/form-data or application/json")
                        .asException();
        };
    }

    private byte[] bytes() throws IOException {
        return BodyReader.read(context.req().getInputStream(), context.req().getContentLengthLong(), bodyLimit, lease);
    }
}
