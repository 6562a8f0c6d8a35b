package org.matcher.evidence.age;

import java.time.LocalDate;
import java.util.Optional;
import org.matcher.evidence.DateInterval;

/**
 * The dates of one comparison, as far as they are known.
 *
 * @param birth of the child
 * @param reference when the child's photo was taken
 * @param sighting when the scraped picture was taken: its capture date, or {@link DateInterval#crawled}
 */
public record KnownDates(Optional<LocalDate> birth, Optional<LocalDate> reference, Optional<DateInterval> sighting) {}
