package org.matcher.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.matcher.evaluate.ListException;
import org.matcher.folder.InputException;
import org.matcher.folder.PictureFile;

final class DateListTest {
    private static final LocalDate TODAY = LocalDate.parse("2025-01-01");
    private static final Set<String> CHILDREN = Set.of("ada", "bob", "Eve, Jr.");

    @TempDir
    Path folder;

    @Test
    void read_children_giveTheirBirths() throws IOException {
        Map<String, LocalDate> births =
                children("note,child,birthDate\n,ada,2015-04-01\n\n,bob,\n,\"Eve, Jr.\",2025-01-01\n");

        assertEquals(Map.of("ada", LocalDate.parse("2015-04-01"), "Eve, Jr.", TODAY), births);
    }

    @Test
    void read_photos_giveTheirDays() throws IOException {
        PictureFile photo = new PictureFile("ada/1.jpg");
        Path file = Files.writeString(folder.resolve("photos.csv"), "path,takenOn\nada/1.jpg,2020-02-29\n");

        assertEquals(
                Map.of(photo, LocalDate.parse("2020-02-29")),
                DateList.PHOTOS.read(file, Set.of(photo), PictureFile::path, TODAY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'ada,2015-04-01'; line 1 of the children: the first line does not name the columns: begin with child,birthdate",
                "'child,birthDate|mallory,2015-04-01'; line 2 of the children: nobody of that name has a reference photo: write it as the folder or file is called, or leave the line out",
                "'child,birthDate|,2015-04-01'; line 2 of the children: nobody of that name has a reference photo: write it as the folder or file is called, or leave the line out",
                "'child,birthDate|ada,2015-04-01|bob,|ada,2015-04-01'; line 4 of the children: the child of line 2 again: give each one line",
                "'child,birthDate|ada,|ada,2015-04-01'; line 3 of the children: the child of line 2 again: give each one line",
                "'child,birthDate|ada,2015-02-30'; line 2 of the children: column birthDate is no day: write it as 2015-04-01, or leave it empty",
                "'child,birthDate|ada,1.4.2015'; line 2 of the children: column birthDate is no day: write it as 2015-04-01, or leave it empty",
                "'child,birthDate|ada,2025-01-02'; line 2 of the children: column birthDate lies before 1900 or in the future: correct it, or leave it empty",
                "'child,birthDate|ada,0015-04-01'; line 2 of the children: column birthDate lies before 1900 or in the future: correct it, or leave it empty",
            })
    void read_wrongLine_isNamedWithoutWhatStandsInIt(String lines, String message) {
        ListException e = assertThrows(ListException.class, () -> children(lines.replace('|', '\n')));

        assertEquals(message, e.getMessage());
    }

    @Test
    void read_photoThatIsNotThere_isNamedByItsLine() throws IOException {
        Path file = Files.writeString(folder.resolve("photos.csv"), "path,takenOn\nada/2.jpg,2020-02-29\n");

        ListException e =
                assertThrows(ListException.class, () -> DateList.PHOTOS.read(file, Set.of(), PictureFile::path, TODAY));

        assertEquals(
                "line 2 of the photos: there is no such file in the references folder: write the path from that folder on, or leave the line out",
                e.getMessage());
    }

    @Test
    void read_hugeFile_isRefusedUnread() throws IOException {
        Path file = folder.resolve("children.csv");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(DateList.MOST_BYTES + 1);
        }

        InputException e =
                assertThrows(InputException.class, () -> DateList.CHILDREN.read(file, CHILDREN, child -> child, TODAY));

        assertEquals("the children have more than 16777216 bytes: give a list of dates as --children", e.getMessage());
    }

    private Map<String, LocalDate> children(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("children.csv"), text);
        return DateList.CHILDREN.read(file, CHILDREN, child -> child, TODAY);
    }
}
