package org.matcher.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matcher.gallery.FaceId;
import org.matcher.gallery.Gallery;
import org.matcher.gallery.GalleryException;

/** The indexes follow the store, whatever happens to them. */
final class CaseworkRecoveryTest {
    @TempDir
    private Path folder;

    @Test
    void open_afterAStop_findsAndWatchesAsBefore() {
        FaceId sighting;
        try (Desk desk = Desk.open(folder)) {
            desk.addChild("a");
            desk.enrolled("a", "one: 1");
            sighting = desk.takeIn("beach: 7").image().faces().getFirst().id();
        }
        try (Desk desk = Desk.open(folder)) {
            assertEquals(List.of(sighting), found(desk, "probe: 7"));
            assertEquals(1, desk.takeIn("street: 1~0.8").candidates().size());
        }
    }

    @Test
    void open_indexDeleted_isMadeAgain() throws IOException {
        FaceId sighting;
        try (Desk desk = Desk.open(folder)) {
            desk.takeIn("street: 5");
            sighting = desk.takeIn("beach: 7").image().faces().getFirst().id();
        }
        delete(folder.resolve("index"));
        try (Desk desk = Desk.open(folder)) {
            assertEquals(List.of(sighting), found(desk, "probe: 7"));
            assertEquals(2, desk.gallery.health().faces());
        }
    }

    @Test
    void open_indexOfAnOlderBackup_isCaughtUp() throws IOException {
        Path backup = folder.resolve("backup");
        try (Desk desk = Desk.open(folder.resolve("data"))) {
            desk.takeIn("street: 5");
        }
        copy(folder.resolve("data/index"), backup);
        FaceId sighting;
        try (Desk desk = Desk.open(folder.resolve("data"))) {
            sighting = desk.takeIn("beach: 7").image().faces().getFirst().id();
        }
        delete(folder.resolve("data/index"));
        copy(backup, folder.resolve("data/index"));
        try (Desk desk = Desk.open(folder.resolve("data"))) {
            assertEquals(List.of(sighting), found(desk, "probe: 7"));
            assertEquals(2, desk.gallery.health().faces());
        }
    }

    @Test
    void open_indexThatIsAheadOfTheStore_isMadeAgain() throws IOException {
        try (Desk desk = Desk.open(folder.resolve("other"))) {
            desk.takeIn("street: 5 6 7");
        }
        FaceId sighting;
        try (Desk desk = Desk.open(folder.resolve("data"))) {
            sighting = desk.takeIn("beach: 8").image().faces().getFirst().id();
        }
        delete(folder.resolve("data/index"));
        copy(folder.resolve("other/index"), folder.resolve("data/index"));
        try (Desk desk = Desk.open(folder.resolve("data"))) {
            assertEquals(List.of(sighting), found(desk, "probe: 8"));
            assertEquals(List.of(), found(desk, "probe: 6"));
        }
    }

    @Test
    void takeIn_indexCannotBeWritten_isKeptAndFoundOnceItCan() {
        List<FailingGallery> made = new ArrayList<>();
        try (Desk desk = Desk.open(folder, whole -> failing(whole, made))) {
            FailingGallery gallery = made.getFirst();
            gallery.broken = true;
            FaceId first = desk.takeIn("beach: 7").image().faces().getFirst().id();
            assertThrows(GalleryException.class, () -> desk.search("probe: 7"));
            gallery.broken = false;
            FaceId second =
                    desk.takeIn("street: 7~0.9").image().faces().getFirst().id();
            assertEquals(List.of(first, second), found(desk, "probe: 7"));
        }
    }

    @Test
    void takeIn_indexCannotBeWrittenUntilTheStop_isFoundAtTheNextStart() {
        List<FailingGallery> made = new ArrayList<>();
        FaceId sighting;
        try (Desk desk = Desk.open(folder, whole -> failing(whole, made))) {
            desk.takeIn("street: 5");
            made.getFirst().broken = true;
            sighting = desk.takeIn("beach: 7").image().faces().getFirst().id();
        }
        try (Desk desk = Desk.open(folder)) {
            assertEquals(List.of(sighting), found(desk, "probe: 7"));
        }
    }

    @Test
    void enrol_indexCannotBeCaughtUp_isRefusedAndKeepsNothing() {
        List<FailingGallery> made = new ArrayList<>();
        try (Desk desk = Desk.open(folder, whole -> failing(whole, made))) {
            ChildId child = desk.addChild("a");
            made.getFirst().broken = true;
            desk.takeIn("beach: 1~0.8");
            assertThrows(GalleryException.class, () -> desk.enrol("a", "one: 1"));
            assertEquals(List.of(), desk.casework.references(child));
            made.getFirst().broken = false;
            assertEquals(1, desk.enrolled("a", "one: 1").candidates().size());
        }
    }

    @Test
    void enrolAndTakeIn_atTheSameTime_missNoPair() throws Exception {
        int pairs = 40;
        try (Desk desk = Desk.open(folder)) {
            List<Future<?>> pending = new ArrayList<>();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < pairs; i++) {
                    int seed = i;
                    String child = "child-" + seed;
                    desk.addChild(child);
                    pending.add(threads.submit(() -> desk.enrol(child, "photo: " + seed)));
                    pending.add(threads.submit(() -> desk.takeIn("beach: %d~0.8".formatted(seed))));
                }
            }
            for (Future<?> done : pending) {
                done.get();
            }
            assertEquals(
                    pairs,
                    desk.candidates().stream().map(Candidate::child).distinct().count());
            assertEquals(pairs, desk.candidates().size());
        }
    }

    private static Gallery failing(Gallery whole, List<FailingGallery> made) {
        made.add(new FailingGallery(whole));
        return made.getLast();
    }

    private static List<FaceId> found(Desk desk, String probe) {
        return desk.search(probe).sightings().stream()
                .map(hit -> hit.sighting().id())
                .toList();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
