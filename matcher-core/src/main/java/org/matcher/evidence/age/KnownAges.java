package org.matcher.evidence.age;

import java.time.LocalDate;
import java.util.Optional;
import org.matcher.embed.AgeEstimate;
import org.matcher.evidence.AgeRange;
import org.matcher.evidence.DateInterval;

/**
 * Which of the days that pictures bear are believed, and how old the faces of a comparison are: by dates where those are known
 * and agree, else by the age read from the face.
 */
public final class KnownAges {
    /**
     * How old a scraped picture may be when it is crawled. An assumption, not a measurement: wide, so that what is said holds
     * for old pictures too.
     */
    public static final int MAX_YEARS_ONLINE = 10;

    private static final int ZONES_DAYS = 1; // a camera does not say its time zone

    private KnownAges() {}

    /**
     * When a scraped picture was taken: on the day its camera noted, unless that lies after the crawl (then the camera's clock
     * is wrong), else in the years before it was first crawled.
     *
     * @param received when it came to us, which it was not taken after either
     */
    public static Optional<DateInterval> taken(
            Optional<LocalDate> camera, Optional<LocalDate> crawled, LocalDate received) {
        return believed(camera, crawled.orElse(received))
                .map(DateInterval::on)
                .or(() -> crawled.map(day -> DateInterval.crawled(day, MAX_YEARS_ONLINE)));
    }

    /**
     * When a reference photo was taken: on the day that is told, else on the day its camera noted, unless that lies after its
     * enrolment.
     */
    public static Optional<LocalDate> referenceTaken(
            Optional<LocalDate> told, Optional<LocalDate> camera, LocalDate enrolled) {
        return told.or(() -> believed(camera, enrolled));
    }

    private static Optional<LocalDate> believed(Optional<LocalDate> camera, LocalDate last) {
        return camera.filter(day -> !day.isAfter(last.plusDays(ZONES_DAYS)));
    }

    /** In a reference photo. */
    public static AgeRange inReference(
            Optional<LocalDate> birth, Optional<LocalDate> takenOn, Optional<AgeEstimate> read) {
        return inReference(birth, takenOn, read(read));
    }

    /** In a reference photo; {@code otherwise} if the dates do not tell. */
    public static AgeRange inReference(Optional<LocalDate> birth, Optional<LocalDate> takenOn, AgeRange otherwise) {
        return birth.flatMap(born -> takenOn.flatMap(day -> AgeRange.atDates(born, DateInterval.on(day))))
                .orElse(otherwise);
    }

    /** In a scraped picture, if it shows the child; a date before the reference photo's contradicts and is not used. */
    public static AgeRange inSighting(KnownDates dates, Optional<AgeEstimate> read) {
        return inSighting(dates, read(read));
    }

    /** As above; {@code otherwise} if the dates do not tell. */
    public static AgeRange inSighting(KnownDates dates, AgeRange otherwise) {
        return dates.sighting()
                .filter(days -> dates.reference().filter(days.last()::isBefore).isEmpty())
                .flatMap(days -> dates.birth().flatMap(born -> AgeRange.atDates(born, days)))
                .orElse(otherwise);
    }

    /** As read from a face. */
    public static AgeRange read(Optional<AgeEstimate> read) {
        return read.map(AgeRange::read).orElse(AgeRange.UNKNOWN);
    }
}
