package org.matcher.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.matcher.folder.PictureFile;

/**
 * Labelled pairs, each in a fold.
 *
 * @param foldsGiven the file said the folds; else they were dealt out here
 */
public record PairList(List<Pair> pairs, boolean foldsGiven) {
    /** Folds that are dealt out where a file gives fewer than two: as many as the LFW benchmark has. */
    public static final int DEALT_FOLDS = 10;

    private static final List<String> DEFAULT_COLUMNS = List.of("a", "b", "same", "fold");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Copies. */
    public PairList {
        pairs = List.copyOf(pairs);
    }

    /**
     * Reads lines {@code a,b,same[,fold]}: two pictures' paths, {@code 1} or {@code 0} ({@code true} or {@code false}), a
     * number from 0 up. A first line with the columns' names may give them in another order; further columns are passed
     * over. Without at least two folds the pairs are dealt out to {@value #DEALT_FOLDS}, same and different ones each in
     * turn, so that the result does not depend on chance.
     *
     * @throws PairListException if a line is not of that form
     */
    public static PairList read(Reader text) throws IOException {
        List<Pair> pairs = new ArrayList<>();
        List<String> columns = DEFAULT_COLUMNS;
        BufferedReader lines = new BufferedReader(text);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            String content = number == 1 && line.startsWith(String.valueOf(BYTE_ORDER_MARK)) ? line.substring(1) : line;
            if (content.isBlank()) {
                continue;
            }
            List<String> values = CsvLine.split(content, number);
            if (number == 1 && isHeader(values)) {
                columns = values.stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .toList();
            } else {
                pairs.add(new Row(columns, values, number).pair());
            }
        }
        if (pairs.isEmpty()) {
            throw new PairListException(Math.max(number, 1), "no pair was found: write lines a,b,same[,fold]");
        }
        boolean foldsGiven = pairs.stream().mapToInt(Pair::fold).distinct().count() > 1;
        return new PairList(foldsGiven ? pairs : dealt(pairs), foldsGiven);
    }

    private static boolean isHeader(List<String> values) {
        List<String> names =
                values.stream().map(value -> value.toLowerCase(Locale.ROOT)).toList();
        return names.contains("a") && names.contains("b") && names.contains("same");
    }

    private static List<Pair> dealt(List<Pair> pairs) {
        List<Pair> dealt = new ArrayList<>(pairs.size());
        int same = 0;
        int different = 0;
        for (Pair pair : pairs) {
            int turn = pair.same() ? same++ : different++;
            dealt.add(new Pair(pair.a(), pair.b(), pair.same(), turn % DEALT_FOLDS));
        }
        return dealt;
    }

    /** One line's values by the names of their columns. */
    private record Row(List<String> columns, List<String> values, int number) {
        Pair pair() {
            return new Pair(picture("a"), picture("b"), same(), fold());
        }

        private PictureFile picture(String column) {
            String path = value(column)
                    .filter(text -> !text.isEmpty())
                    .orElseThrow(() -> wrong("column %s is missing or empty: write a,b,same[,fold]".formatted(column)));
            if (path.startsWith("/")) {
                throw wrong("column %s is an absolute path: write it relative to the images folder".formatted(column));
            }
            return new PictureFile(path);
        }

        private boolean same() {
            return switch (value("same").orElse("").toLowerCase(Locale.ROOT)) {
                case "1", "true" -> true;
                case "0", "false" -> false;
                default -> throw wrong("column same is neither 1 nor 0: write 1 if both show one person, else 0");
            };
        }

        private int fold() {
            String text = value("fold").orElse("");
            if (text.isEmpty()) {
                return 0;
            }
            try {
                int fold = Integer.parseInt(text);
                if (fold >= 0) {
                    return fold;
                }
            } catch (NumberFormatException _) {
                // told below, like a negative number
            }
            throw wrong("column fold is not a number from 0 up: write one, or leave the column out of all lines");
        }

        private Optional<String> value(String column) {
            int index = columns.indexOf(column);
            return index >= 0 && index < values.size() ? Optional.of(values.get(index)) : Optional.empty();
        }

        private PairListException wrong(String problem) {
            return new PairListException(number, problem);
        }
    }
}
