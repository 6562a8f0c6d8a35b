package org.matcher.evaluate;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Labelled pairs as {@link PairList} reads them, with the two ages that further columns may give. */
public record AgedPairList(List<AgedPair> pairs) {
    private static final String AGE_A = "agea";
    private static final String AGE_B = "ageb";
    private static final int MAX_YEARS = 110;

    /** Copies. */
    public AgedPairList {
        pairs = List.copyOf(pairs);
    }

    /**
     * Reads lines {@code a,b,same}; with a first line that names the columns, {@code ageA} and {@code ageB} give years. An
     * empty age is unknown.
     *
     * @throws PairListException if a line is not of that form, or an age is no number from 0 to {@value #MAX_YEARS}
     */
    public static AgedPairList read(Reader text) throws IOException {
        String whole = text.readAllAsString().replaceFirst("^\uFEFF", ""); // a byte order mark
        List<Pair> pairs = PairList.read(new StringReader(whole)).pairs();
        List<String> lines = whole.lines().toList();
        List<String> columns = CsvLine.split(lines.getFirst().toLowerCase(Locale.ROOT), 1);
        List<AgedPair> aged = new ArrayList<>(pairs.size());
        boolean named = columns.contains(AGE_A) || columns.contains(AGE_B);
        for (int i = named ? 1 : 0; i < lines.size(); i++) {
            if (named && !lines.get(i).isBlank()) {
                List<String> values = CsvLine.split(lines.get(i), i + 1);
                aged.add(new AgedPair(
                        pairs.get(aged.size()),
                        age(columns, values, AGE_A, i + 1),
                        age(columns, values, AGE_B, i + 1)));
            }
        }
        return new AgedPairList(named ? aged : unknown(pairs));
    }

    private static List<AgedPair> unknown(List<Pair> pairs) {
        return pairs.stream()
                .map(pair -> new AgedPair(pair, OptionalDouble.empty(), OptionalDouble.empty()))
                .toList();
    }

    private static OptionalDouble age(List<String> columns, List<String> values, String column, int line) {
        int index = columns.indexOf(column);
        if (index < 0 || index >= values.size() || values.get(index).isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            double years = Double.parseDouble(values.get(index));
            if (years >= 0 && years <= MAX_YEARS) { // no NaN
                return OptionalDouble.of(years);
            }
        } catch (NumberFormatException _) {
            // told below
        }
        throw new PairListException(
                line, "an age is no number of years from 0 to %d: write one, or leave it empty".formatted(MAX_YEARS));
    }
}
