package org.matcher.api.edge;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A problem as it is answered (RFC 9457, {@code application/problem+json}). Immutable.
 *
 * @param detail one sentence on this occurrence; holds nothing that the client sent
 * @param members further members, such as {@code field}, {@code reason} or {@code photo}
 * @param retryAfterSeconds for the Retry-After header
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @JsonIgnore Map<String, Object> members,
        @JsonIgnore OptionalInt retryAfterSeconds) {
    /** Copies the members. */
    public Problem {
        members = Map.copyOf(members);
    }

    /** A problem of a type with its usual status. */
    public static Problem of(ProblemType type, String detail) {
        return new Problem(type.uri(), type.title(), type.status(), detail, Map.of(), OptionalInt.empty());
    }

    /** The same with another status. */
    public Problem withStatus(int other) {
        return new Problem(type, title, other, detail, members, retryAfterSeconds);
    }

    /** The same with one more member. */
    public Problem with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(name, value);
        return new Problem(type, title, status, detail, more, retryAfterSeconds);
    }

    /** The same, to be tried again. */
    public Problem retryAfter(int seconds) {
        return new Problem(type, title, status, detail, members, OptionalInt.of(seconds));
    }

    /** To be thrown. */
    public ProblemException asException() {
        return new ProblemException(this);
    }

    @JsonAnyGetter
    Map<String, Object> extensions() {
        return members;
    }
}
