package org.matcher.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PictureFolderTest {
    @TempDir
    Path folder;

    @Test
    void list_nestedFiles_comeInPathOrderWithoutHiddenOnes() throws IOException {
        for (String path : List.of("b.jpg", "a/2.jpg", "a/1", "a.jpg", ".hidden.jpg", ".cache/c.jpg", "a/.DS_Store")) {
            Path file = folder.resolve(path);
            Files.createDirectories(file.resolveSibling(""));
            Files.createFile(file);
        }

        assertEquals(
                List.of("a.jpg", "a/1", "a/2.jpg", "b.jpg"),
                PictureFolder.list(folder, "images").stream()
                        .map(PictureFile::path)
                        .toList());
    }

    @Test
    void list_emptyFolder_saysWhichFolderAndWhatToDo() {
        InputException e = assertThrows(InputException.class, () -> PictureFolder.list(folder, "images"));

        assertEquals("the images folder holds no files: put pictures in it", e.getMessage());
    }

    @Test
    void list_absentFolder_isAnInputError() {
        assertThrows(InputException.class, () -> PictureFolder.list(folder.resolve("absent"), "images"));
    }
}
