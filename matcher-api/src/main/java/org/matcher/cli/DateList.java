package org.matcher.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.matcher.evaluate.CsvTable;
import org.matcher.folder.InputException;

/**
 * A list that gives dates, below a line with its columns' names. An empty date is an unknown one. Errors name the list and the
 * line, never what stands in it.
 *
 * @param name as the user knows it: the option's, without its dashes
 * @param key the column that says whom or what a line is about
 * @param day the column with the date
 * @param stranger what is wrong with a key that is not known, and what to do
 */
record DateList(String name, String key, String day, String stranger) {
    static final long MOST_BYTES = 16 << 20;

    /** Children with their dates of birth. */
    static final DateList CHILDREN = new DateList(
            "children",
            "child",
            "birthDate",
            "nobody of that name has a reference photo: write it as the folder or file is called, or leave the line out");

    /** Reference photos, by their paths in the references folder, with the days on which they were taken. */
    static final DateList PHOTOS = new DateList(
            "photos",
            "path",
            "takenOn",
            "there is no such file in the references folder: write the path from that folder on, or leave the line out");

    /** Whoever is looked for was born later, and photographed. */
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    /**
     * Reads a file.
     *
     * @param known those that a line may be about, by what it calls them
     * @param today after which no date may lie
     * @return the dates that are given
     * @throws org.matcher.evaluate.ListException if a line is not of the list's form, is about nobody known or about somebody
     *     again, or its date cannot be
     * @throws InputException if the file cannot be read, or has more than {@value #MOST_BYTES} bytes
     */
    <K> Map<K, LocalDate> read(Path file, Set<K> known, Function<K, String> called, LocalDate today) {
        requireSmall(file);
        List<String> columns = List.of(column(key), column(day));
        CsvTable table = EvaluationArguments.read(
                file, name, "--" + name, text -> CsvTable.read(text, name, columns, List.of()));
        Map<String, K> byName = known.stream().collect(Collectors.toMap(called, Function.identity()));
        Map<K, Integer> lines = new HashMap<>();
        Map<K, LocalDate> days = new HashMap<>();
        for (CsvTable.Row row : table.rows()) {
            K about = byName.get(row.value(column(key)).orElse(""));
            if (about == null) {
                throw row.wrong(stranger);
            }
            Integer earlier = lines.putIfAbsent(about, row.number());
            if (earlier != null) {
                throw row.wrong("the %s of line %d again: give each one line".formatted(key, earlier));
            }
            String text = row.value(column(day)).orElse("");
            if (!text.isEmpty()) {
                days.put(about, day(row, text, today));
            }
        }
        return days;
    }

    private void requireSmall(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new InputException("the %s have more than %d bytes: give a list of dates as --%s"
                        .formatted(name, MOST_BYTES, name));
            }
        } catch (IOException _) {
            // told when it is read
        }
    }

    private static String column(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private LocalDate day(CsvTable.Row row, String text, LocalDate today) {
        LocalDate date;
        try {
            date = LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            throw row.wrong("column %s is no day: write it as 2015-04-01, or leave it empty".formatted(day));
        }
        if (date.isBefore(FIRST) || date.isAfter(today)) {
            throw row.wrong(
                    "column %s lies before 1900 or in the future: correct it, or leave it empty".formatted(day));
        }
        return date;
    }
}
