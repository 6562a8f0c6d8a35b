package org.matcher.evaluate.openset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.matcher.evaluate.CsvTable;
import org.matcher.evaluate.ListException;
import org.matcher.folder.PictureFile;

final class LabelledListTest {
    @TempDir
    Path folder;

    @Test
    void read_anyOrderOfColumns_keepsAgeAndStrata() throws IOException {
        LabelledList list = read("camera,Identity,Path,age\nphone,ada,1.jpg,4.5\n\n,bob,2.jpg,\n");

        assertEquals(
                List.of(
                        new LabelledPicture(
                                2, new PictureFile("1.jpg"), "ada", OptionalDouble.of(4.5), Map.of("camera", "phone")),
                        new LabelledPicture(
                                4,
                                new PictureFile("2.jpg"),
                                "bob",
                                OptionalDouble.empty(),
                                Map.of("camera", CsvTable.BLANK))),
                list.pictures());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "path,person|1.jpg,ada; 1; the first line does not name the columns: begin with path,identity",
                "1.jpg,ada; 1; the first line does not name the columns: begin with path,identity",
                "path,identity; 1; no picture was found: write lines path,identity[,age]",
                "path,identity|1.jpg,ada|2.jpg,; 3; column identity is missing or empty: write path,identity[,age]",
                "path,identity|,ada; 2; column path is missing or empty: write path,identity[,age]",
                "path,identity|/x/1.jpg,ada; 2; column path is an absolute path: write it relative to the images folder",
                "path,identity|1.jpg,ada||1.jpg,bob; 4; the path of line 2 again: name each picture once",
                "path,identity,age|1.jpg,ada,four; 2; column age is not a number of years from 0 up: write one, or leave it blank",
                "path,identity,age|1.jpg,ada,-1; 2; column age is not a number of years from 0 up: write one, or leave it blank",
                "path,identity,age|1.jpg,ada,NaN; 2; column age is not a number of years from 0 up: write one, or leave it blank",
            })
    void read_wrongLine_saysWhichAndWhatToDo(String text, int line, String problem) {
        ListException e = assertThrows(ListException.class, () -> read(text.replace('|', '\n')));

        assertEquals("line %d of the gallery: %s".formatted(line, problem), e.getMessage());
    }

    @Test
    void lists_aFileIsNotThere_saysWhichLine() throws IOException {
        Files.writeString(folder.resolve("1.jpg"), "1");
        LabelledList gallery = read("path,identity\n1.jpg,ada\n");
        LabelledList probes = read("path,identity\n1.jpg,ada\n2.jpg,ada\n");

        ListException e = assertThrows(ListException.class, () -> new OpenSetLists(gallery, probes, folder, List.of()));

        assertEquals(3, e.line());
    }

    @Test
    void picture_asText_hidesWhoItIs() throws IOException {
        assertEquals(
                "LabelledPicture[line=2]",
                read("path,identity\n1.jpg,ada\n").pictures().getFirst().toString());
    }

    private static LabelledList read(String text) throws IOException {
        return LabelledList.read(new StringReader(text), "gallery");
    }
}
