package org.matcher.api.edge;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Requests that end before any route is looked for, such as a broken request line: problems too, and not one word more. */
final class JettyErrors extends ErrorHandler {
    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, ProblemWriter.TYPE);
        SecurityHeaders.ALL.forEach(response.getHeaders()::put);
        if (code == HttpStatus.SERVICE_UNAVAILABLE_503) { // the service is stopping
            response.getHeaders().put(HttpHeader.RETRY_AFTER, 5);
        }
        Content.Sink.write(response, true, body(code), callback);
    }

    private static String body(int status) {
        return "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d}"
                .formatted(HttpStatus.getMessage(status), status);
    }
}
