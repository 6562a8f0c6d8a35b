package org.matcher.folder;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.matcher.evidence.DateInterval;
import org.matcher.evidence.age.KnownAges;
import org.matcher.evidence.age.KnownDates;

/**
 * What is known of the dates of one run, beside what the pictures' cameras noted. Of a reference, the day that is told comes
 * before its camera's; of an image, its camera's day comes before the days that are told for all, unless it contradicts them.
 *
 * @param births of children, by name
 * @param takenOn of references
 * @param imagesTaken days on which all images were taken; empty if that is not told
 * @param crawledOn day on which all images were crawled, for want of the days on which they were taken
 * @param today after which nothing was taken
 */
public record RunDates(
        Map<String, LocalDate> births,
        Map<PictureFile, LocalDate> takenOn,
        Optional<DateInterval> imagesTaken,
        Optional<LocalDate> crawledOn,
        LocalDate today) {
    /** Copies. */
    public RunDates {
        births = Map.copyOf(births);
        takenOn = Map.copyOf(takenOn);
    }

    /** Nothing is told: there are only the days that cameras noted. */
    public static RunDates none(LocalDate today) {
        return new RunDates(Map.of(), Map.of(), Optional.empty(), Optional.empty(), today);
    }

    /** Of a comparison. */
    KnownDates of(FileFace reference, FileFace sighting) {
        return new KnownDates(birth(reference), taken(reference), sightingTaken(sighting));
    }

    /** When the child of a reference was born. */
    Optional<LocalDate> birth(FileFace reference) {
        return Optional.ofNullable(births.get(reference.file().child()));
    }

    /** When a reference was taken. */
    Optional<LocalDate> taken(FileFace reference) {
        return KnownAges.referenceTaken(
                Optional.ofNullable(takenOn.get(reference.file())), reference.cameraDay(), today);
    }

    /** Whether a reference is dated before its child's birth, so that one of the dates is wrong and neither is used. */
    public boolean contradict(FileFace reference) {
        return birth(reference)
                .flatMap(born -> taken(reference).map(day -> day.isBefore(born)))
                .orElse(false);
    }

    private Optional<DateInterval> sightingTaken(FileFace sighting) {
        return imagesTaken
                .map(days -> Optional.of(sighting.cameraDay()
                        .filter(day -> !day.isBefore(days.first()) && !day.isAfter(days.last()))
                        .map(DateInterval::on)
                        .orElse(days)))
                .orElseGet(() -> KnownAges.taken(sighting.cameraDay(), crawledOn, today));
    }
}
