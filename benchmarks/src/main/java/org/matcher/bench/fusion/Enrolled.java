package org.matcher.bench.fusion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.matcher.bench.Degradation;

/** Which of a person's photos are the references in one column of the trial: always the same, by the person's number. */
record Enrolled(String label, Choice choice) {
    private static final List<Degradation> WAYS = List.of(
            Degradation.BLUR_3, Degradation.BLUR_5, Degradation.SMALL_24, Degradation.JPEG_10, Degradation.DARK_08);

    /** Of a person's album. */
    private interface Choice {
        List<Optional<Photo>> of(Album album, int person);
    }

    /** The ways in which photos are spoilt. */
    static List<Degradation> ways() {
        return WAYS;
    }

    /** All columns. */
    static List<Enrolled> all() {
        List<Enrolled> all = new ArrayList<>();
        all.add(new Enrolled("three as they are", (album, _) -> clean(album)));
        for (Degradation way : WAYS) {
            all.add(new Enrolled(
                    "one of three spoilt: %s".formatted(way.name().toLowerCase(Locale.ROOT)),
                    (album, person) -> with(album, person % 3, album.spoilt(way, person % 3))));
        }
        all.add(new Enrolled(
                "one of three spoilt, each way in turn",
                (album, person) -> with(album, person % 3, album.spoilt(way(person), person % 3))));
        all.add(new Enrolled("two of three spoilt, each way in turn", (album, person) -> {
            List<Optional<Photo>> photos = with(album, person % 3, album.spoilt(way(person), person % 3));
            photos.set((person + 1) % 3, album.spoilt(way(person + 1), (person + 1) % 3));
            return photos;
        }));
        all.add(new Enrolled(
                "one of three of another person",
                (album, person) -> with(album, person % 3, Optional.of(album.stranger()))));
        return all;
    }

    private static Degradation way(int number) {
        return WAYS.get(number % WAYS.size());
    }

    private static List<Optional<Photo>> clean(Album album) {
        return new ArrayList<>(album.clean().stream().map(Optional::of).toList());
    }

    private static List<Optional<Photo>> with(Album album, int place, Optional<Photo> other) {
        List<Optional<Photo>> photos = clean(album);
        photos.set(place, other);
        return photos;
    }

    /** Those that gave a face. */
    List<Photo> references(Album album, int person) {
        return choice.of(album, person).stream().flatMap(Optional::stream).toList();
    }
}
