package org.matcher.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matcher.embed.ModelId;
import org.matcher.folder.InputException;
import org.matcher.folder.PictureFile;
import org.matcher.image.ImageId;

final class FolderTemplateCacheTest {
    private static final String DETECTOR = "0123456789abcdef";
    private static final ImageId PICTURE = ImageId.of("a".getBytes(StandardCharsets.UTF_8));

    @TempDir
    Path folder;

    @Test
    void find_kept_isTheSameInALaterRun() {
        open().keep(PICTURE, Faces.at(30));

        assertEquals(Optional.of(Faces.at(30)), open().find(PICTURE));
    }

    @Test
    void find_otherContentModelOrDetector_isAbsent() {
        open().keep(PICTURE, Faces.at(30));

        assertTrue(open().find(ImageId.of(new byte[1])).isEmpty(), "other content");
        assertTrue(
                FolderTemplateCache.open(folder, new ModelId("angles-2"), DETECTOR)
                        .find(PICTURE)
                        .isEmpty(),
                "other model");
        assertTrue(
                FolderTemplateCache.open(folder, Faces.MODEL, "f" + DETECTOR)
                        .find(PICTURE)
                        .isEmpty(),
                "other detector");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 40, 80, 110})
    void find_oneByteChanged_isAbsentAndCanBeKeptAgain(int position) throws IOException {
        open().keep(PICTURE, Faces.at(30));
        byte[] bytes = Files.readAllBytes(entry());
        bytes[position] ^= 1;
        Files.write(entry(), bytes);

        assertTrue(open().find(PICTURE).isEmpty(), "byte " + position);

        open().keep(PICTURE, Faces.at(30));
        assertEquals(Optional.of(Faces.at(30)), open().find(PICTURE));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 31, 60, 120})
    void find_cutOff_isAbsent(int length) throws IOException {
        open().keep(PICTURE, Faces.at(30));
        Files.write(entry(), Arrays.copyOf(Files.readAllBytes(entry()), length));

        assertTrue(open().find(PICTURE).isEmpty(), "cut at " + length);
    }

    @Test
    void find_entryUnderAnotherName_isAbsent() throws IOException {
        ImageId other = ImageId.of(new byte[1]);
        open().keep(PICTURE, Faces.at(30));
        Files.move(entry(), entry().resolveSibling(other.sha256() + ".template"));

        assertTrue(open().find(other).isEmpty());
    }

    @Test
    void keep_leavesOneFileEach() throws IOException {
        open().keep(PICTURE, Faces.at(30));
        open().keep(PICTURE, Faces.at(31));

        try (Stream<Path> files = Files.list(entry().resolveSibling(""))) {
            assertEquals(1, files.count(), "no parts are left");
        }
        assertEquals(Optional.of(Faces.at(31)), open().find(PICTURE));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "owners are POSIX")
    void open_folderIsItsOwnersOnly() throws IOException {
        open().keep(PICTURE, Faces.at(30));

        assertEquals(
                "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(entry().resolveSibling(""))));
    }

    @Test
    void open_underAFile_isRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        assertThrows(InputException.class, () -> FolderTemplateCache.open(file, Faces.MODEL, DETECTOR));
    }

    @Test
    void read_secondRun_runsTheNetsForFacelessPicturesOnly() throws Exception {
        Path images = Files.createDirectory(folder.resolve("images"));
        Files.writeString(images.resolve("1.png"), "10");
        Files.writeString(images.resolve("2.png"), "20");
        Files.writeString(images.resolve("3.png"), "");
        TreeSet<PictureFile> files =
                new TreeSet<>(List.of(new PictureFile("1.png"), new PictureFile("2.png"), new PictureFile("3.png")));
        AtomicInteger reads = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();

        PictureTemplates one = PictureTemplates.read(
                Faces.pipeline(reads::incrementAndGet), open(), images, files, 2, done::incrementAndGet);
        PictureTemplates two = PictureTemplates.read(
                Faces.pipeline(reads::incrementAndGet), open(), images, files, 2, done::incrementAndGet);

        assertEquals(one, two);
        assertEquals(List.of(new PictureFile("3.png")), failed(one));
        assertEquals(4, reads.get(), "three, then the one without a face");
        assertEquals(6, done.get(), "progress counts every picture");
    }

    private static List<PictureFile> failed(PictureTemplates read) {
        return read.failed().stream().map(failure -> failure.file()).toList();
    }

    private FolderTemplateCache open() {
        return FolderTemplateCache.open(folder, Faces.MODEL, DETECTOR);
    }

    private Path entry() {
        return folder.resolve(Faces.MODEL.value() + "_0123456789ab").resolve(PICTURE.sha256() + ".template");
    }
}
