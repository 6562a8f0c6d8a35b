package org.matcher.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matcher.casework.StoreException;
import org.matcher.image.ImageId;

final class FileImageStoreTest {
    private static final byte[] PICTURE = "a picture".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void put_bytes_comeBackAfterReopening() {
        ImageId id = FileImageStore.open(folder).put(PICTURE);
        assertEquals(ImageId.of(PICTURE), id);
        assertArrayEquals(PICTURE, FileImageStore.open(folder).get(id).orElseThrow());
    }

    @Test
    void put_noBytes_comeBackToo() {
        FileImageStore store = FileImageStore.open(folder);
        assertArrayEquals(new byte[0], store.get(store.put(new byte[0])).orElseThrow());
    }

    @Test
    void get_neverPut_isEmpty() {
        assertEquals(Optional.empty(), FileImageStore.open(folder).get(ImageId.of(PICTURE)));
    }

    @Test
    void get_oneBitFlippedOnDisk_isRefusedAsDamagedAndPutMends() throws IOException {
        FileImageStore store = FileImageStore.open(folder);
        ImageId id = store.put(PICTURE);
        byte[] damaged = PICTURE.clone();
        damaged[4] ^= 1;
        Files.write(onlyFile(), damaged);
        StoreException refusal = assertThrows(StoreException.class, () -> store.get(id));
        assertEquals(StoreException.Reason.DAMAGED, refusal.reason());
        store.put(PICTURE);
        assertArrayEquals(PICTURE, store.get(id).orElseThrow());
    }

    @Test
    void get_truncatedOnDisk_isRefusedAsDamaged() throws IOException {
        FileImageStore store = FileImageStore.open(folder);
        ImageId id = store.put(PICTURE);
        Files.write(onlyFile(), new byte[0]);
        assertEquals(
                StoreException.Reason.DAMAGED,
                assertThrows(StoreException.class, () -> store.get(id)).reason());
    }

    @Test
    void open_halfWrittenFilesOfAKilledProcess_areClearedAway() throws IOException {
        FileImageStore store = FileImageStore.open(folder);
        store.put(PICTURE);
        Files.write(folder.resolve("unfinished").resolve("12345"), new byte[] {1, 2});
        FileImageStore.open(folder);
        assertEquals(folder.relativize(onlyFile()).getNameCount(), 3);
    }

    @Test
    void put_sameBytesFromManyThreads_areKeptOnceAndNeverSeenHalfWritten() throws Exception {
        long seed = 20260301;
        byte[] large = new byte[300_000];
        new Random(seed).nextBytes(large);
        FileImageStore store = FileImageStore.open(folder);
        List<Future<byte[]>> read = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 32; i++) {
                read.add(threads.submit(() -> store.get(store.put(large)).orElseThrow()));
            }
        }
        for (Future<byte[]> bytes : read) {
            assertArrayEquals(large, bytes.get(), "seed " + seed);
        }
        assertEquals(ImageId.of(large).sha256(), onlyFile().getFileName().toString());
    }

    @Test
    void put_folderCannotBeWritten_isRefusedAsUnavailable() throws IOException {
        FileImageStore store = FileImageStore.open(folder);
        String name = ImageId.of(PICTURE).sha256();
        Files.write(folder.resolve(name.substring(0, 2)), new byte[0]); // a file where a folder must be
        assertEquals(
                StoreException.Reason.UNAVAILABLE,
                assertThrows(StoreException.class, () -> store.put(PICTURE)).reason());
    }

    private Path onlyFile() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found = files.filter(Files::isRegularFile).toList();
            assertEquals(1, found.size(), found::toString);
            return found.getFirst();
        }
    }
}
