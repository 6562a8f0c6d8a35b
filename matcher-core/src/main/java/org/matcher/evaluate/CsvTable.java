package org.matcher.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.matcher.folder.PictureFile;

/**
 * Rows of comma separated values under named columns. Case counts in no column's name; blank lines are passed over.
 *
 * @param list what the list is, as the user knows it, for errors
 * @param lines of the file, blank ones and the header too
 */
public record CsvTable(String list, List<Row> rows, int lines) {
    /** The value of a stratum whose column is left blank in a row. */
    public static final String BLANK = "(none)";

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Copies. */
    public CsvTable {
        rows = List.copyOf(rows);
    }

    /**
     * Reads a table.
     *
     * @param required columns that a header has
     * @param without columns of a file without header; empty if it must have one
     * @throws ListException if the header is missing or names a column twice, or a line cannot be split
     */
    public static CsvTable read(Reader text, String list, List<String> required, List<String> without)
            throws IOException {
        List<Row> rows = new ArrayList<>();
        List<String> columns = without;
        BufferedReader lines = new BufferedReader(text);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            String content = number == 1 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
            if (content.isBlank()) {
                continue;
            }
            List<String> values = CsvLine.split(list, content, number);
            if (number == 1 && isHeader(values, required)) {
                columns = distinct(list, values);
            } else if (columns.isEmpty()) {
                throw new ListException(
                        list,
                        number,
                        "the first line does not name the columns: begin with " + String.join(",", required));
            } else {
                rows.add(new Row(list, number, columns, values));
            }
        }
        return new CsvTable(list, rows, Math.max(number, 1));
    }

    private static boolean isHeader(List<String> values, List<String> required) {
        return lowerCase(values).containsAll(required);
    }

    private static List<String> distinct(String list, List<String> columns) {
        Set<String> seen = new HashSet<>();
        for (String name : lowerCase(columns)) {
            if (!name.isEmpty() && !seen.add(name)) {
                throw new ListException(list, 1, "two columns have one name: rename one");
            }
        }
        return columns;
    }

    private static List<String> lowerCase(List<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    /**
     * One line.
     *
     * @param number of the line, 1 and up
     */
    public record Row(String list, int number, List<String> columns, List<String> values) {
        /** The value under a column, lower-case; empty if there is no such column or the line ends before it. */
        public Optional<String> value(String column) {
            int index = lowerCase(columns).indexOf(column);
            return index >= 0 && index < values.size() ? Optional.of(values.get(index)) : Optional.empty();
        }

        /**
         * The picture under a column.
         *
         * @param form of a line, for errors
         * @throws ListException if it is blank or absolute
         */
        public PictureFile picture(String column, String form) {
            String path = value(column)
                    .filter(text -> !text.isEmpty())
                    .orElseThrow(() -> wrong("column %s is missing or empty: write %s".formatted(column, form)));
            if (path.startsWith("/")) {
                throw wrong("column %s is an absolute path: write it relative to the images folder".formatted(column));
            }
            return new PictureFile(path);
        }

        /** The values under all columns but these, {@value CsvTable#BLANK} for a blank; as named in the file. */
        public Map<String, String> allBut(List<String> known) {
            Map<String, String> others = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                String name = columns.get(i);
                if (!name.isEmpty() && !known.contains(name.toLowerCase(Locale.ROOT))) {
                    others.put(name, i < values.size() && !values.get(i).isEmpty() ? values.get(i) : BLANK);
                }
            }
            return Collections.unmodifiableMap(others);
        }

        /** A fault of this line. */
        public ListException wrong(String problem) {
            return new ListException(list, number, problem);
        }
    }
}
