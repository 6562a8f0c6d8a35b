package org.matcher.evaluate;

import java.util.ArrayList;
import java.util.List;

/** Splits one line of comma separated values; a value in double quotes may hold commas and doubled quotes (RFC 4180). */
final class CsvLine {
    private CsvLine() {}

    static List<String> split(String list, String line, int number) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean doubled = quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"';
            if (doubled) {
                value.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                values.add(value.toString().strip());
                value.setLength(0);
            } else {
                value.append(c);
            }
        }
        if (quoted) {
            throw new ListException(list, number, "a double quote is opened and not closed: close it");
        }
        values.add(value.toString().strip());
        return values;
    }
}
