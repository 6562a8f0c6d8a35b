package org.matcher.casework;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import org.matcher.embed.AgeEstimate;
import org.matcher.evidence.AgeRange;
import org.matcher.evidence.DateInterval;
import org.matcher.image.ImageMetadata;

/** How old the faces of a comparison are: by dates where those are known and agree, else by the age read from the face. */
final class KnownAges {
    /**
     * How old a scraped picture may be when it is crawled. An assumption, not a measurement: wide, so that what is said holds
     * for old pictures too.
     */
    static final int MAX_YEARS_ONLINE = 10;

    private KnownAges() {}

    /**
     * When a scraped picture was taken: on the day its camera noted, unless that lies after the crawl (then the camera's clock
     * is wrong), else in the years before it was first crawled.
     */
    static Optional<DateInterval> taken(ImageMetadata metadata, Collection<Provenance> sources) {
        Optional<LocalDate> crawled = sources.stream()
                .flatMap(source -> source.crawledAt().stream())
                .map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC))
                .min(LocalDate::compareTo);
        Optional<LocalDate> camera = metadata.captureTime()
                .map(time -> time.toLocalDate())
                .filter(day ->
                        crawled.isEmpty() || !day.isAfter(crawled.get().plusDays(1))); // the camera's zone is not known
        return camera.map(DateInterval::on).or(() -> crawled.map(day -> DateInterval.crawled(day, MAX_YEARS_ONLINE)));
    }

    /** In a reference photo. */
    static AgeRange inReference(Optional<LocalDate> birth, Optional<LocalDate> takenOn, Optional<AgeEstimate> read) {
        return birth.flatMap(born -> takenOn.flatMap(day -> AgeRange.atDates(born, DateInterval.on(day))))
                .orElseGet(() -> read(read));
    }

    /** In a scraped picture, if it shows the child; a date before the reference photo's contradicts and is not used. */
    static AgeRange inSighting(
            Optional<LocalDate> birth,
            Optional<LocalDate> reference,
            Optional<DateInterval> taken,
            Optional<AgeEstimate> read) {
        return taken.filter(days -> reference.filter(days.last()::isBefore).isEmpty())
                .flatMap(days -> birth.flatMap(born -> AgeRange.atDates(born, days)))
                .orElseGet(() -> read(read));
    }

    /** As read from a face. */
    static AgeRange read(Optional<AgeEstimate> read) {
        return read.map(AgeRange::read).orElse(AgeRange.UNKNOWN);
    }
}
