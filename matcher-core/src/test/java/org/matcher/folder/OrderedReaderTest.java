package org.matcher.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matcher.pipeline.Purpose;
import org.matcher.pipeline.Reading;

final class OrderedReaderTest {
    @TempDir
    Path folder;

    @Test
    void read_laterPicturesDoneFirst_keepsTheFilesOrder() throws Exception {
        List<PictureFile> files = files(20);
        Deque<Runnable> waiting = new ArrayDeque<>();
        // The last one submitted is done first, and only once seven wait.
        PictureQueue backwards = (bytes, _) -> {
            CompletableFuture<Reading> future = new CompletableFuture<>();
            waiting.push(() -> future.complete(Readings.of(bytes)));
            if (waiting.size() == 7) {
                waiting.forEach(Runnable::run);
                waiting.clear();
            }
            return future;
        };
        List<PictureFile> order = new ArrayList<>();

        new OrderedReader(backwards, Purpose.CRAWL, 7)
                .read(folder, files.subList(0, 14), result -> order.add(result.file()));

        assertEquals(files.subList(0, 14), order);
    }

    @Test
    void read_folderInPlaceOfAFile_saysWhatToDo() throws Exception {
        Files.createDirectory(folder.resolve("d"));
        List<FileResult> results = new ArrayList<>();

        new OrderedReader(Readings.on(Runnable::run), Purpose.CRAWL, 1)
                .read(folder, List.of(new PictureFile("d")), results::add);

        FileResult.Failed failed = assertInstanceOf(FileResult.Failed.class, results.getFirst());
        assertEquals(
                "this is a folder, not a file: name its pictures, or search all of it with 'matcher match --images'",
                failed.detail());
    }

    @Test
    void read_manyFiles_neverHoldsMoreThanInFlight() throws Exception {
        List<PictureFile> files = files(30);
        int[] submitted = {0};
        int[] handedOver = {0};
        PictureQueue counting = (bytes, _) -> {
            submitted[0]++;
            assertTrue(submitted[0] - handedOver[0] <= 5, "more than five in flight");
            return CompletableFuture.completedFuture(Readings.of(bytes));
        };

        new OrderedReader(counting, Purpose.CRAWL, 5).read(folder, files, _ -> handedOver[0]++);

        assertEquals(30, handedOver[0]);
    }

    @Test
    void read_absentFile_isAResultAndTheRestGoesOn() throws Exception {
        List<PictureFile> files = files(2);
        Files.delete(files.getFirst().in(folder));
        List<FileResult> results = new ArrayList<>();

        new OrderedReader(Readings.on(Runnable::run), Purpose.CRAWL, 2).read(folder, files, results::add);

        FileResult.Failed failed = assertInstanceOf(FileResult.Failed.class, results.get(0));
        assertEquals("cannot-open", failed.reason());
        assertInstanceOf(FileResult.Read.class, results.get(1));
    }

    @Test
    void read_brokenNet_throwsItsFault() throws IOException {
        IllegalStateException fault = new IllegalStateException("net");
        List<PictureFile> files = files(1);

        IllegalStateException thrown = assertThrows(
                IllegalStateException.class,
                () -> new OrderedReader((_, _) -> CompletableFuture.failedFuture(fault), Purpose.CRAWL, 1)
                        .read(folder, files, _ -> {}));

        assertSame(fault, thrown);
    }

    private List<PictureFile> files(int count) throws IOException {
        List<PictureFile> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            PictureFile file = new PictureFile("%02d.png".formatted(i));
            Files.writeString(file.in(folder), "person" + i);
            files.add(file);
        }
        return files;
    }
}
