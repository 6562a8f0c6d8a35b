package org.matcher.api.edge;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.content.ByteBufferContentSource;
import org.eclipse.jetty.util.Promise;

/**
 * A multipart/form-data body (RFC 7578) as the object that the same fields would make in JSON, so that both are bound and
 * checked alike. A part with a file name is bytes, any other is text. Nothing touches the disk.
 */
final class Multipart {
    private static final int MOST_PARTS = 32;
    private static final int LONGEST_PART_HEADERS = 4 << 10;

    private Multipart() {}

    static ObjectNode fields(String contentType, byte[] body) throws IOException {
        MultiPartFormData.Parser parser = new MultiPartFormData.Parser(boundary(contentType));
        parser.setMaxParts(MOST_PARTS);
        parser.setPartHeadersMaxLength(LONGEST_PART_HEADERS);
        parser.setUseFilesForPartsWithoutFileName(false);
        parser.setMaxMemoryFileSize(-1); // the body is in memory already, and its size was checked
        CompletableFuture<MultiPartFormData.Parts> parsed = new CompletableFuture<>();
        parser.parse(new ByteBufferContentSource(ByteBuffer.wrap(body)), Promise.Invocable.toPromise(parsed));
        try (MultiPartFormData.Parts parts = parsed.join()) { // all content is there, so this never waits
            ObjectNode fields = JsonNodeFactory.instance.objectNode();
            for (MultiPart.Part part : parts) {
                add(fields, part);
            }
            return fields;
        } catch (CompletionException _) { // its message may quote the body
            throw Problem.of(ProblemType.MALFORMED_BODY, "the multipart body is not well formed or has over 32 parts")
                    .asException();
        }
    }

    private static void add(ObjectNode fields, MultiPart.Part part) throws IOException {
        String name = part.getName();
        if (name == null || name.isEmpty()) {
            throw Problem.of(ProblemType.MALFORMED_BODY, "each part needs a name")
                    .asException();
        }
        if (fields.has(name)) {
            throw ProblemException.field(name, "the field was sent twice");
        }
        if (part.getFileName() == null) {
            fields.put(name, part.getContentAsString(StandardCharsets.UTF_8));
        } else {
            try (InputStream bytes = Content.Source.asInputStream(part.getContentSource())) {
                fields.put(name, bytes.readAllBytes());
            }
        }
    }

    private static String boundary(String contentType) {
        String boundary = MultiPart.extractBoundary(contentType);
        if (boundary == null || boundary.isEmpty()) {
            throw Problem.of(ProblemType.MALFORMED_BODY, "multipart/form-data needs a boundary")
                    .asException();
        }
        return boundary;
    }
}
