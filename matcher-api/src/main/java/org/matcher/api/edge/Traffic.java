package org.matcher.api.edge;

import io.javalin.http.Context;
import io.javalin.http.RequestLogger;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Times each request and logs it by its route's template: no address, name or parameter of a request is ever kept, since
 * they may tell of a child.
 */
final class Traffic implements RequestLogger {
    /** Attribute that holds the template of the route that was found. */
    static final String ROUTE = "matcher.route";

    private static final String UNKNOWN = "unknown";
    /** Of HTTP (RFC 9110, RFC 5789): any other word would be a text of the client's choice in the log. */
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private static final Logger LOG = LoggerFactory.getLogger("org.matcher.api.access");

    private final MeterRegistry meters;

    Traffic(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void handle(Context context, Float milliseconds) {
        String route = Objects.requireNonNullElse(context.attribute(ROUTE), UNKNOWN);
        String method =
                METHODS.contains(context.method().name()) ? context.method().name() : UNKNOWN;
        int status = context.statusCode();
        Timer.builder("matcher.http.requests")
                .description("Time from the request's headers to its answer")
                .tag("method", method)
                .tag("route", route)
                .tag("status", Integer.toString(status))
                .register(meters)
                .record(Duration.ofNanos((long) (milliseconds * 1e6)));
        LOG.info("{} {} {} {} ms", method, route, status, Math.round(milliseconds));
    }
}
