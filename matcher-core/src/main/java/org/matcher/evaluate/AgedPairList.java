package org.matcher.evaluate;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Labelled pairs as {@link PairList} reads them, with the two ages that further columns may give. */
public record AgedPairList(List<AgedPair> pairs) {
    private static final List<String> REQUIRED = List.of("a", "b", "same");
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
     * @throws ListException if a line is not of that form, or an age is no number from 0 to {@value #MAX_YEARS}
     */
    public static AgedPairList read(Reader text) throws IOException {
        String whole = text.readAllAsString();
        List<Pair> pairs = PairList.read(new StringReader(whole)).pairs();
        List<CsvTable.Row> rows = CsvTable.read(new StringReader(whole), "pairs", REQUIRED, REQUIRED)
                .rows();
        List<AgedPair> aged = new ArrayList<>(pairs.size());
        for (int i = 0; i < rows.size(); i++) {
            CsvTable.Row row = rows.get(i);
            aged.add(new AgedPair(pairs.get(i), age(row, AGE_A), age(row, AGE_B)));
        }
        return new AgedPairList(aged);
    }

    private static OptionalDouble age(CsvTable.Row row, String column) {
        String text = row.value(column).orElse("");
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            double years = Double.parseDouble(text);
            if (years >= 0 && years <= MAX_YEARS) { // no NaN
                return OptionalDouble.of(years);
            }
        } catch (NumberFormatException _) {
            // told below
        }
        throw row.wrong("an age is no number of years from 0 to %d: write one, or leave it empty".formatted(MAX_YEARS));
    }
}
