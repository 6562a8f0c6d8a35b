package org.matcher.api.edge;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever ended a request into problem+json. What is not foreseen becomes a bare 500 with an id for the log. */
final class ProblemWriter {
    static final String TYPE = "application/problem+json";

    private static final Logger LOG = LoggerFactory.getLogger(ProblemWriter.class);

    private final Function<Throwable, Optional<Problem>> faults;

    ProblemWriter(Function<Throwable, Optional<Problem>> faults) {
        this.faults = faults;
    }

    void write(Context context, Throwable fault) {
        if (fault instanceof HttpResponseException javalin && javalin.getStatus() == 405) {
            context.header("Allow", allowed(javalin));
        }
        Problem problem = problem(fault);
        problem.retryAfterSeconds().ifPresent(s -> context.header("Retry-After", Integer.toString(s)));
        try {
            context.status(problem.status()).contentType(TYPE).result(Json.write(problem));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Problem problem(Throwable fault) {
        return switch (fault) {
            case ProblemException known -> known.problem();
            case HttpResponseException javalin
            when javalin.getStatus() == 404 -> Problem.of(ProblemType.NOT_FOUND, "the service has no such address");
            case HttpResponseException javalin
            when javalin.getStatus() == 405 ->
                Problem.of(ProblemType.METHOD_NOT_ALLOWED, "the address takes " + allowed(javalin));
            default -> faults.apply(fault).map(p -> logged(p, fault)).orElseGet(() -> unforeseen(fault));
        };
    }

    private static Problem logged(Problem problem, Throwable fault) {
        if (problem.status() != 503) { // full is usual and must not flood the log
            LOG.error("Request ended with {}", problem.type(), fault);
        }
        return problem;
    }

    private static Problem unforeseen(Throwable fault) {
        String id = UUID.randomUUID().toString();
        LOG.error("Request failed, error {}", id, fault);
        return Problem.of(ProblemType.INTERNAL, "an unforeseen fault; look for the errorId in the service's log")
                .with("errorId", id);
    }

    private static String allowed(HttpResponseException javalin) {
        return javalin.getDetails().values().stream().collect(Collectors.joining(", "));
    }
}
