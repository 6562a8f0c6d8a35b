package org.matcher.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.matcher.evidence.DateInterval;
import org.matcher.evidence.age.KnownDates;
import org.matcher.pipeline.Reading;

final class RunDatesTest {
    private static final LocalDate TODAY = LocalDate.parse("2025-01-01");
    private static final Optional<LocalDate> NONE = Optional.empty();
    private static final Optional<LocalDate> CAMERA = day("2020-06-01");

    @Test
    void of_nothingTold_hasOnlyWhatCamerasNoted() {
        KnownDates dates = RunDates.none(TODAY).of(face("ada_1.jpg", CAMERA), face("x.jpg", day("2022-02-02")));

        assertEquals(new KnownDates(NONE, CAMERA, day("2022-02-02").map(DateInterval::on)), dates);
    }

    @Test
    void of_camerasInTheFuture_areNotBelieved() {
        KnownDates dates =
                RunDates.none(TODAY).of(face("ada_1.jpg", day("2031-01-01")), face("x.jpg", day("2031-01-01")));

        assertEquals(new KnownDates(NONE, NONE, Optional.empty()), dates);
    }

    @Test
    void of_listedChildAndPhoto_winOverTheCamera() {
        RunDates told = new RunDates(
                Map.of("ada", LocalDate.parse("2015-04-01")),
                Map.of(new PictureFile("ada_1.jpg"), LocalDate.parse("2019-09-09")),
                Optional.empty(),
                Optional.empty(),
                TODAY);

        KnownDates dates = told.of(face("ada_1.jpg", CAMERA), face("x.jpg", NONE));

        assertEquals(new KnownDates(day("2015-04-01"), day("2019-09-09"), Optional.empty()), dates);
        assertEquals(
                CAMERA, told.of(face("ada_2.jpg", CAMERA), face("x.jpg", NONE)).reference(), "the other photo");
        assertEquals(
                NONE, told.of(face("bob_1.jpg", CAMERA), face("x.jpg", NONE)).birth(), "the other child");
    }

    @Test
    void of_daysToldForTheImages_areNarrowedByACameraThatAgrees() {
        DateInterval days = new DateInterval(LocalDate.parse("2020-01-01"), LocalDate.parse("2020-12-31"));
        RunDates told = new RunDates(Map.of(), Map.of(), Optional.of(days), Optional.empty(), TODAY);

        assertEquals(Optional.of(days), sighting(told, NONE));
        assertEquals(CAMERA.map(DateInterval::on), sighting(told, CAMERA));
        assertEquals(Optional.of(days), sighting(told, day("2021-01-01")), "a camera that contradicts");
    }

    @Test
    void of_dayOfTheCrawl_stretchesTenYearsBack() {
        RunDates told = new RunDates(Map.of(), Map.of(), Optional.empty(), day("2024-05-31"), TODAY);

        assertEquals(
                Optional.of(new DateInterval(LocalDate.parse("2014-05-31"), LocalDate.parse("2024-05-31"))),
                sighting(told, NONE));
        assertEquals(CAMERA.map(DateInterval::on), sighting(told, CAMERA));
    }

    private static Optional<DateInterval> sighting(RunDates told, Optional<LocalDate> camera) {
        return told.of(face("ada_1.jpg", NONE), face("x.jpg", camera)).sighting();
    }

    private static Optional<LocalDate> day(String day) {
        return Optional.of(LocalDate.parse(day));
    }

    private static FileFace face(String file, Optional<LocalDate> camera) {
        Reading.Read read = (Reading.Read) Readings.of("ada".getBytes(StandardCharsets.UTF_8));
        FileFace face = FileFace.of(new PictureFile(file), read, 0);
        return new FileFace(
                face.file(),
                face.image(),
                face.width(),
                face.height(),
                face.turnedClockwise(),
                face.index(),
                face.face(),
                face.template(),
                face.quality(),
                camera);
    }
}
