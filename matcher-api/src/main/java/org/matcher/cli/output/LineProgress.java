package org.matcher.cli.output;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/** A line every ten seconds and one at the end, for logs. */
final class LineProgress implements Progress {
    private static final long INTERVAL_NANOS = Duration.ofSeconds(10).toNanos();

    private final String what;
    private final long total;
    private final PrintStream messages;
    private final LongSupplier nanoTime;
    private final long start;
    private long lastLine;
    private long done;

    LineProgress(String what, long total, PrintStream messages, LongSupplier nanoTime) {
        this.what = what;
        this.total = total;
        this.messages = messages;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
        this.lastLine = start;
    }

    @Override
    public void step() {
        done++;
        long now = nanoTime.getAsLong();
        if (now - lastLine >= INTERVAL_NANOS && done < total) {
            lastLine = now;
            double seconds = (now - start) / 1e9;
            long left = Math.round(seconds / done * (total - done));
            messages.printf(
                    Locale.ROOT, "%s: %,d of %,d, %.1f/s, %s left%n", what, done, total, done / seconds, clock(left));
        }
    }

    @Override
    public void close() {
        double seconds = (nanoTime.getAsLong() - start) / 1e9;
        messages.printf(
                Locale.ROOT,
                "%s: %,d of %,d in %s, %.1f/s%n",
                what,
                done,
                total,
                clock(Math.round(seconds)),
                seconds > 0 ? done / seconds : 0);
    }

    private static String clock(long seconds) {
        return seconds < 3600
                ? "%d:%02d".formatted(seconds / 60, seconds % 60)
                : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
