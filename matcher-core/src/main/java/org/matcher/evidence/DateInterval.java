package org.matcher.evidence;

import java.time.LocalDate;
import java.util.Optional;

/** When something happened, as far as it is known: on one of the days from first to last, both included. */
public record DateInterval(LocalDate first, LocalDate last) {
    /** Ordered. */
    public DateInterval {
        if (first.isAfter(last)) {
            throw new IllegalArgumentException("an interval ends after it begins, got %s to %s".formatted(first, last));
        }
    }

    /** One known day. */
    public static DateInterval on(LocalDate day) {
        return new DateInterval(day, day);
    }

    /**
     * When a scraped picture was taken, if only the day of the crawl is known: on one of the days of the years before.
     *
     * @param maxYears how old a picture of this source may be, 0 or more
     */
    public static DateInterval crawled(LocalDate day, int maxYears) {
        return new DateInterval(day.minusYears(maxYears), day);
    }

    /** What is left from that day on; empty if all lies before. */
    public Optional<DateInterval> from(LocalDate day) {
        if (last.isBefore(day)) {
            return Optional.empty();
        }
        return Optional.of(first.isBefore(day) ? new DateInterval(day, last) : this);
    }
}
