package org.matcher.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.matcher.api.edge.Answer;
import org.matcher.api.edge.Call;
import org.matcher.api.edge.Problem;
import org.matcher.api.edge.ProblemType;
import org.matcher.api.edge.Route;

/** The OpenAPI document, a page to browse it, and the list of problem types. All is served from here, nothing loaded from elsewhere. */
final class DocumentRoutes {
    private static final String SWAGGER_UI_VERSION = "META-INF/maven/org.webjars/swagger-ui/pom.properties";
    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <title>Matcher API</title>
            <link rel="stylesheet" href="/docs/swagger-ui.css">
            <div id="api"></div>
            <script src="/docs/swagger-ui-bundle.js"></script>
            <script src="/docs/start.js"></script>
            """;
    private static final String START = """
            SwaggerUIBundle({url: "/api/v1/openapi.json", dom_id: "#api", validatorUrl: null});
            """;
    private static final String JAVASCRIPT = "text/javascript";

    List<Route> routes() {
        String swaggerUi = "META-INF/resources/webjars/swagger-ui/" + swaggerUiVersion() + "/";
        return List.of(
                Route.get("/", "text/html", _ -> Answer.redirect("/docs")),
                text("/api/v1/openapi.json", "application/json", resource("org/matcher/api/openapi.json")),
                text("/docs", "text/html", PAGE),
                text("/docs/start.js", JAVASCRIPT, START),
                text("/docs/swagger-ui.css", "text/css", resource(swaggerUi + "swagger-ui.css")),
                text("/docs/swagger-ui-bundle.js", JAVASCRIPT, resource(swaggerUi + "swagger-ui-bundle.js")),
                Route.get("/problems", Set.of(), _ -> Answer.ok(new Problems(ProblemView.ALL))),
                Route.get("/problems/{type}", Set.of(), DocumentRoutes::problem));
    }

    record Problems(List<ProblemView> items) {}

    record ProblemView(String type, String title, int status, String meaning) {
        static final List<ProblemView> ALL =
                Arrays.stream(ProblemType.values()).map(ProblemView::of).toList();

        static ProblemView of(ProblemType type) {
            return new ProblemView(type.uri(), type.title(), type.status(), type.meaning());
        }
    }

    private static Answer problem(Call call) {
        return ProblemView.ALL.stream()
                .filter(problem -> problem.type().equals("/problems/" + call.path("type")))
                .findFirst()
                .map(Answer::ok)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "there is no problem of this type")
                        .asException());
    }

    private static Route text(String path, String type, String body) {
        return Route.get(path, type, _ -> Answer.text(type, body));
    }

    private static String swaggerUiVersion() {
        try (InputStream file = open(SWAGGER_UI_VERSION)) {
            Properties properties = new Properties();
            properties.load(file);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) {
        try (InputStream file = open(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream file = DocumentRoutes.class.getClassLoader().getResourceAsStream(name);
        if (file == null) {
            throw new IOException("the distribution is incomplete: " + name + " is missing");
        }
        return file;
    }
}
