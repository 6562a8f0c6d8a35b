package org.matcher.api.edge;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Runs one route: checks what was asked, gives the handler its call, writes its answer or its problem. */
final class Dispatch implements Handler {
    private final Route route;
    private final long bodyLimit;
    private final BodyBudget budget;
    private final ProblemWriter problems;

    Dispatch(Route route, long bodyLimit, BodyBudget budget, ProblemWriter problems) {
        this.route = route;
        this.bodyLimit = bodyLimit;
        this.budget = budget;
        this.problems = problems;
    }

    @Override
    public void handle(Context context) throws IOException {
        context.attribute(Traffic.ROUTE, route.path());
        try (BodyBudget.Lease lease = budget.lease()) {
            checkQuery(context);
            checkAccept(context);
            write(context, route.action().answer(new Call(context, bodyLimit, lease)));
        } catch (Throwable fault) { // an Error too: the client must learn that nothing was acknowledged
            problems.write(context, fault);
            discardBody(context);
        }
    }

    private void discardBody(Context context) throws IOException {
        boolean waitsToSend = context.header("Expect") != null;
        if (!waitsToSend && context.req().getContentLengthLong() <= 2 * bodyLimit) {
            BodyReader.discard(context.req().getInputStream(), 2 * bodyLimit);
        }
    }

    private static void write(Context context, Answer answer) throws IOException {
        context.status(answer.status());
        answer.headers().forEach(context::header);
        switch (answer) {
            case Answer.Json json -> context.contentType("application/json").result(Json.write(json.body()));
            case Answer.Text text ->
                context.contentType(text.type()).result(text.body().getBytes(StandardCharsets.UTF_8));
        }
    }

    private void checkQuery(Context context) {
        for (String name : new TreeSet<>(context.queryParamMap().keySet())) {
            if (!route.query().contains(name)) {
                String known = route.query().isEmpty() ? "none" : String.join(", ", new TreeSet<>(route.query()));
                throw ProblemException.field(name, "the query parameter is not known here; known are " + known);
            }
        }
    }

    private void checkAccept(Context context) {
        String accept = context.header("Accept");
        if (accept != null && !accept.isBlank() && accepted(accept).stream().noneMatch(this::covers)) {
            throw Problem.of(ProblemType.NOT_ACCEPTABLE, "the answer is " + route.produces())
                    .asException();
        }
    }

    private boolean covers(String range) {
        String type = route.produces().split(";", 2)[0];
        return range.equals("*/*") || range.equals(type) || range.equals(type.split("/", 2)[0] + "/*");
    }

    private static List<String> accepted(String accept) {
        List<String> ranges = new ArrayList<>();
        for (String range : accept.toLowerCase(Locale.ROOT).split(",", -1)) {
            if (!range.matches(".*;\\s*q=0(\\.0*)?\\s*(;.*)?")) {
                ranges.add(range.split(";", 2)[0].strip());
            }
        }
        return ranges;
    }
}
