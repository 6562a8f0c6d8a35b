package org.matcher.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.matcher.api.Http.Reply;

/** The shipped OpenAPI document, to hold the service to. */
final class OpenApiDocument {
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final ObjectNode document;

    OpenApiDocument() {
        try (InputStream file = OpenApiDocument.class.getResourceAsStream("openapi.json")) {
            document = (ObjectNode) new JsonMapper().readTree(file);
        } catch (IOException e) {
            throw new AssertionError("the document is no JSON", e);
        }
    }

    JsonNode node() {
        return document;
    }

    /** Each operation as {@code POST /api/v1/detect}. */
    Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return operations;
    }

    /** Names of an operation's query parameters. */
    Set<String> query(String method, String path) {
        Set<String> names = new TreeSet<>();
        for (JsonNode parameter : operation(method, path).path("parameters")) {
            if (parameter.get("in").asText().equals("query")) {
                names.add(parameter.get("name").asText());
            }
        }
        return names;
    }

    /** The answer has a status, a type and a body as the document promises for this operation. */
    Reply check(String method, String path, Reply reply) {
        JsonNode responses = operation(method, path).get("responses");
        JsonNode response = responses.path(Integer.toString(reply.status()));
        if (response.isMissingNode()) {
            response = responses.get("default");
        }
        assertNotNull(response, method + " " + path + " does not document " + reply.status() + ": " + reply.text());
        JsonNode media = response.get("content").get(reply.type());
        assertNotNull(media, method + " " + path + " does not document " + reply.type());
        ObjectNode schema = (ObjectNode) media.get("schema").deepCopy();
        schema.set("$defs", document.at("/components/schemas"));
        String standalone = schema.toString().replace("#/components/schemas/", "#/$defs/");
        List<?> errors = registry.getSchema(standalone, InputFormat.JSON).validate(reply.text(), InputFormat.JSON);
        assertEquals(List.of(), errors, reply.text());
        return reply;
    }

    private JsonNode operation(String method, String path) {
        JsonNode operation = document.get("paths").path(path).path(method.toLowerCase(Locale.ROOT));
        assertFalse(operation.isMissingNode(), method + " " + path + " is not in the document");
        return operation;
    }
}
