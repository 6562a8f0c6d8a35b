package org.matcher.api.edge;

import java.util.Map;

/** What a handler answers. Immutable. */
public sealed interface Answer {
    /** The status. */
    int status();

    /** Headers beside the type. */
    Map<String, String> headers();

    /** A record or map, sent as JSON. */
    record Json(int status, Object body, Map<String, String> headers) implements Answer {
        /** Copies the headers. */
        public Json {
            headers = Map.copyOf(headers);
        }
    }

    /** Text of a type, sent as UTF-8. */
    record Text(int status, String type, String body, Map<String, String> headers) implements Answer {
        /** Copies the headers. */
        public Text {
            headers = Map.copyOf(headers);
        }
    }

    /** 200 with JSON. */
    static Answer ok(Object body) {
        return new Json(200, body, Map.of());
    }

    /** 201 with JSON and where the new thing is, or 200 if it was there before. */
    static Answer created(Object body, String location, boolean alreadyThere) {
        return new Json(alreadyThere ? 200 : 201, body, Map.of("Location", location));
    }

    /** 201, or 200 if it was there before, for what has no address of its own. */
    static Answer created(Object body, boolean alreadyThere) {
        return new Json(alreadyThere ? 200 : 201, body, Map.of());
    }

    /** 302 to another address of the service. */
    static Answer redirect(String location) {
        return new Text(302, "text/html", "", Map.of("Location", location));
    }

    /** 200 with text. */
    static Answer text(String type, String body) {
        return new Text(200, type, body, Map.of());
    }
}
