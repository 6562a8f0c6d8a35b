package org.matcher.evaluate;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Labelled pairs, each in a fold.
 *
 * @param foldsGiven the file said the folds; else they were dealt out here
 */
public record PairList(List<Pair> pairs, boolean foldsGiven) {
    /** Folds that are dealt out where a file gives fewer than two: as many as the LFW benchmark has. */
    public static final int DEALT_FOLDS = 10;

    private static final List<String> COLUMNS = List.of("a", "b", "same", "fold");
    private static final List<String> REQUIRED = List.of("a", "b", "same");
    private static final String FORM = "a,b,same[,fold]";

    /** Copies. */
    public PairList {
        pairs = List.copyOf(pairs);
    }

    /**
     * Reads lines {@code a,b,same[,fold]}: two pictures' paths, {@code 1} or {@code 0} ({@code true} or {@code false}), a
     * number from 0 up. A first line with the columns' names may give them in another order; any further column that it
     * names is a stratum. Without at least two folds the pairs are dealt out to {@value #DEALT_FOLDS}, same and different
     * ones each in turn, so that the result does not depend on chance; fewer than
     * ten of a kind leave folds empty.
     *
     * @throws ListException if a line is not of that form
     */
    public static PairList read(Reader text) throws IOException {
        CsvTable table = CsvTable.read(text, "pairs", REQUIRED, COLUMNS);
        List<Pair> pairs = table.rows().stream().map(PairList::pair).toList();
        if (pairs.isEmpty()) {
            throw new ListException(table.list(), table.lines(), "no pair was found: write lines " + FORM);
        }
        boolean foldsGiven = pairs.stream().mapToInt(Pair::fold).distinct().count() > 1;
        return new PairList(foldsGiven ? pairs : dealt(pairs), foldsGiven);
    }

    /** How many folds have pairs. */
    public int folds() {
        return (int) pairs.stream().mapToInt(Pair::fold).distinct().count();
    }

    private static Pair pair(CsvTable.Row row) {
        return new Pair(row.picture("a", FORM), row.picture("b", FORM), same(row), fold(row), row.allBut(COLUMNS));
    }

    private static boolean same(CsvTable.Row row) {
        return switch (row.value("same").orElse("").toLowerCase(Locale.ROOT)) {
            case "1", "true" -> true;
            case "0", "false" -> false;
            default -> throw row.wrong("column same is neither 1 nor 0: write 1 if both show one person, else 0");
        };
    }

    private static int fold(CsvTable.Row row) {
        String text = row.value("fold").orElse("");
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
        throw row.wrong("column fold is not a number from 0 up: write one, or leave the column out of all lines");
    }

    private static List<Pair> dealt(List<Pair> pairs) {
        List<Pair> dealt = new ArrayList<>(pairs.size());
        int same = 0;
        int different = 0;
        for (Pair pair : pairs) {
            int turn = pair.same() ? same++ : different++;
            dealt.add(new Pair(pair.a(), pair.b(), pair.same(), turn % DEALT_FOLDS, pair.strata()));
        }
        return dealt;
    }
}
