package org.matcher.gallery.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.matcher.gallery.FaceFilter.ALL;
import static org.matcher.gallery.GalleryFixtures.MODEL;
import static org.matcher.gallery.GalleryFixtures.people;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matcher.gallery.GalleryException;
import org.matcher.gallery.GalleryFace;
import org.matcher.gallery.GalleryHealth;
import org.matcher.gallery.SearchMode;
import org.matcher.gallery.Visibility;

/** A disk that loses a bit of a file that nobody touched: same length, same time of change. */
final class IndexWatchTest {
    private static final int DIMENSION = 12;
    private static final List<GalleryFace> FACES = people(500, DIMENSION, 1);
    private static final GalleryHealth EMPTY = new GalleryHealth(0, 0, 0);

    @TempDir
    private Path folder;

    /** An index all of whose files are remembered as whole. */
    @BeforeEach
    void fill() {
        try (LuceneGallery gallery = open()) {
            gallery.upsert(FACES, Visibility.NOW);
        }
        open().close();
    }

    @Test
    void verify_wholeIndex_readsEveryByteOfIt() throws IOException {
        long bytes = 0;
        for (Path file : files()) {
            bytes += file.getFileName().toString().startsWith("segments_") ? 0 : Files.size(file);
        }

        try (LuceneGallery gallery = open()) {
            assertEquals(bytes, gallery.verify());
        }
    }

    @Test
    void verify_lostBit_isDamaged() throws IOException {
        try (LuceneGallery gallery = open()) {
            gallery.verify();
            loseABit(largest());

            requireDamaged(gallery::verify);
            requireDamaged(gallery::health);
        }
    }

    @Test
    void open_lostBit_isNoticedByItselfAndSetAsideAtTheNextStart() throws Exception {
        loseABit(largest());

        try (LuceneGallery gallery = open()) {
            awaitDamage(gallery);
            requireDamaged(() -> gallery.search(FACES.getFirst().vector(), ALL, 1, -1, SearchMode.EXACT));
            requireDamaged(() -> gallery.upsert(FACES.subList(0, 1), Visibility.NOW));
        }

        try (LuceneGallery gallery = open()) {
            assertEquals(EMPTY, gallery.health());
            assertTrue(Files.exists(folder.resolve("set-aside")));
        }
    }

    @Test
    void deleteAll_damagedIndex_beginsAnew() throws Exception {
        loseABit(largest());
        try (LuceneGallery gallery = open()) {
            awaitDamage(gallery);

            gallery.delete(ALL, Visibility.NOW);

            assertEquals(EMPTY, gallery.health());
            gallery.upsert(FACES, Visibility.NOW);
            gallery.refresh();
            gallery.verify();
            assertEquals(new GalleryHealth(500, 0, 500), gallery.health());
        }
    }

    @Test
    void open_lostBitAndNoMemory_setsTheIndexAside() throws IOException {
        loseABit(largest());
        Files.delete(folder.resolve("checked"));

        try (LuceneGallery gallery = open()) {
            assertEquals(EMPTY, gallery.health());
        }
    }

    @Test
    void open_lostBitsInFileAndMemory_setsTheIndexAside() throws IOException {
        loseABit(largest());
        loseABit(folder.resolve("checked"));

        try (LuceneGallery gallery = open()) {
            assertEquals(EMPTY, gallery.health());
        }
    }

    @Test
    void open_memoryCutToNothing_keepsTheIndex() throws IOException {
        Files.write(folder.resolve("checked"), new byte[0]);

        try (LuceneGallery gallery = open()) {
            assertEquals(500, gallery.health().faces());
            assertFalse(Files.exists(folder.resolve("set-aside")));
        }
    }

    private static void awaitDamage(LuceneGallery gallery) throws InterruptedException {
        for (int wait = 0; wait < 3_000; wait++) {
            try {
                gallery.health();
            } catch (GalleryException damaged) {
                assertEquals(GalleryException.Kind.DAMAGED, damaged.kind());
                return;
            }
            Thread.sleep(10);
        }
        throw new AssertionError("the lost bit was not noticed in half a minute");
    }

    private static void requireDamaged(Runnable call) {
        GalleryException refused = assertThrows(GalleryException.class, call::run);

        assertEquals(GalleryException.Kind.DAMAGED, refused.kind());
        assertEquals(
                "a file of the index is not what was written: check the disk and restart, the store fills the index again",
                refused.getMessage());
    }

    private LuceneGallery open() {
        return LuceneGallery.open(folder, MODEL, DIMENSION);
    }

    private static void loseABit(Path file) throws IOException {
        FileTime changed = Files.getLastModifiedTime(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer one = ByteBuffer.allocate(1);
            channel.read(one, channel.size() / 2);
            one.put(0, (byte) (one.get(0) ^ 1)).rewind();
            channel.write(one, channel.size() / 2);
        }
        Files.setLastModifiedTime(file, changed);
    }

    private Path largest() throws IOException {
        Path largest = files().getFirst();
        for (Path file : files()) {
            largest = Files.size(file) > Files.size(largest) ? file : largest;
        }
        return largest;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("lucene"))) {
            return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
    }
}
