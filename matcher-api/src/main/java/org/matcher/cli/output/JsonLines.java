package org.matcher.cli.output;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes one JSON object per line, UTF-8, each line seen at once. Not thread-safe. */
public final class JsonLines {
    private static final ObjectWriter WRITER = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build()
            .writer();

    private final OutputStream out;
    private boolean closed;

    /** Onto a stream, which is left open. */
    public JsonLines(OutputStream out) {
        this.out = new BufferedOutputStream(out);
    }

    /**
     * Writes a line.
     *
     * @throws ClosedOutputException if nobody reads any more
     */
    public void write(Object line) {
        try {
            out.write(WRITER.writeValueAsBytes(line));
            out.write('\n');
            out.flush();
        } catch (IOException e) {
            closed = true;
            throw new ClosedOutputException(e);
        }
    }

    /** Whether everything written has found its reader. */
    public boolean isRead() {
        return !closed;
    }
}
