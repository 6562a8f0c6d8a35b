package org.matcher.cli.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.matcher.face.Box;

final class JsonLinesTest {
    @Test
    void write_values_areOneLineEachSeenAtOnceWithoutEmptyFields() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonLines lines = new JsonLines(out);

        lines.write(BoxLine.of(new Box(1.26f, -2, 30, 40.04f)));
        lines.write(new PictureLine.Failed("é\n.jpg", "broken", "cut off"));

        assertEquals("""
                {"x":1.3,"y":-2.0,"width":30.0,"height":40.0}
                {"file":"é\\n.jpg","error":"broken","detail":"cut off"}
                """, out.toString(StandardCharsets.UTF_8));
        assertTrue(lines.isRead());
    }

    @Test
    void write_readerHasGone_saysSoByItsOwnException() {
        JsonLines lines = new JsonLines(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        });

        assertThrows(ClosedOutputException.class, () -> lines.write(1));
        assertFalse(lines.isRead());
    }
}
