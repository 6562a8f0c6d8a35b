package org.matcher.api.edge;

import java.util.Set;

/**
 * One address of the service.
 *
 * @param path template with {@code {name}} for a path parameter
 * @param query every query parameter that is understood; others are refused
 * @param pictures how many pictures a body may hold, which decides its largest size
 * @param produces media type of a good answer, checked against Accept
 */
public record Route(Method method, String path, Set<String> query, int pictures, String produces, Action action) {
    /** What is asked for. */
    public enum Method {
        GET,
        POST
    }

    /** Answers one request. Runs on a virtual thread of its own, so it may block. */
    @FunctionalInterface
    public interface Action {
        /** The answer; a {@link ProblemException} ends with its problem, any other exception with a bare 500. */
        Answer answer(Call call) throws Exception;
    }

    /** Copies the names. */
    public Route {
        query = Set.copyOf(query);
    }

    /** Answers JSON. */
    public static Route get(String path, Set<String> query, Action action) {
        return new Route(Method.GET, path, query, 0, "application/json", action);
    }

    /** Answers something else than JSON. */
    public static Route get(String path, String produces, Action action) {
        return new Route(Method.GET, path, Set.of(), 0, produces, action);
    }

    /** Takes a body with so many pictures, answers JSON. */
    public static Route post(String path, Set<String> query, int pictures, Action action) {
        return new Route(Method.POST, path, query, pictures, "application/json", action);
    }
}
