package org.matcher.evaluate.openset;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.matcher.evaluate.CsvTable;
import org.matcher.evaluate.ListException;
import org.matcher.folder.PictureFile;

/**
 * Labelled pictures, in the order of their lines.
 *
 * @param name what the list is, as the user knows it, for errors
 */
public record LabelledList(String name, List<LabelledPicture> pictures) {
    private static final String FORM = "path,identity[,age]";
    private static final List<String> REQUIRED = List.of("path", "identity");
    private static final List<String> COLUMNS = List.of("path", "identity", "age");
    private static final double OLDEST = 150;

    /** Copies. */
    public LabelledList {
        pictures = List.copyOf(pictures);
    }

    /**
     * Reads lines {@code path,identity[,age]} below a line with the columns' names, in any order; any further column is a
     * stratum.
     *
     * @throws ListException if a line is not of that form, or two have one path
     */
    public static LabelledList read(Reader text, String name) throws IOException {
        CsvTable table = CsvTable.read(text, name, REQUIRED, List.of());
        if (table.rows().isEmpty()) {
            throw new ListException(name, table.lines(), "no picture was found: write lines " + FORM);
        }
        Map<PictureFile, Integer> lines = new HashMap<>();
        for (CsvTable.Row row : table.rows()) {
            Integer earlier = lines.putIfAbsent(row.picture("path", FORM), row.number());
            if (earlier != null) {
                throw row.wrong("the path of line %d again: name each picture once".formatted(earlier));
            }
        }
        return new LabelledList(
                name, table.rows().stream().map(LabelledList::picture).toList());
    }

    private static LabelledPicture picture(CsvTable.Row row) {
        String identity = row.value("identity")
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> row.wrong("column identity is missing or empty: write " + FORM));
        return new LabelledPicture(row.number(), row.picture("path", FORM), identity, age(row), row.allBut(COLUMNS));
    }

    private static OptionalDouble age(CsvTable.Row row) {
        String text = row.value("age").orElse("");
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            double age = Double.parseDouble(text);
            if (age >= 0 && age <= OLDEST) {
                return OptionalDouble.of(age);
            }
        } catch (NumberFormatException _) {
            // told below, like an age out of range
        }
        throw row.wrong("column age is not a number of years from 0 up: write one, or leave it blank");
    }

    /**
     * Checks that every picture is there, before hours are spent.
     *
     * @throws ListException if one is not
     */
    void requireFiles(Path images) {
        for (LabelledPicture picture : pictures) {
            if (!Files.isRegularFile(picture.file().in(images))) {
                throw new ListException(
                        name,
                        picture.line(),
                        "there is no such file in the images folder: check the path and --images");
            }
        }
    }

    /** Whom the list names. */
    public Set<String> identities() {
        return pictures.stream().map(LabelledPicture::identity).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether any picture has an age. */
    boolean hasAges() {
        return pictures.stream().anyMatch(picture -> picture.age().isPresent());
    }
}
