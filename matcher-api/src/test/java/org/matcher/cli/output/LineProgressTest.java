package org.matcher.cli.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class LineProgressTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private long now;

    @Test
    void step_everySecond_saysRateAndTimeLeftEveryTenSeconds() {
        LineProgress progress = new LineProgress("images", 1500, new PrintStream(said, true), () -> now);
        for (int second = 0; second < 25; second++) {
            now += Duration.ofSeconds(1).toNanos();
            progress.step();
        }
        progress.close();

        assertEquals("""
                images: 10 of 1,500, 1.0/s, 24:50 left
                images: 20 of 1,500, 1.0/s, 24:40 left
                images: 25 of 1,500 in 0:25, 1.0/s
                """, text());
    }

    @Test
    void close_atOnce_doesNotDivideByNoTime() {
        new LineProgress("images", 0, new PrintStream(said, true), () -> now).close();

        assertEquals("images: 0 of 0 in 0:00, 0.0/s\n", text());
    }

    private String text() {
        return said.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
