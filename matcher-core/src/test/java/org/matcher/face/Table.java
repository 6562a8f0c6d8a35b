package org.matcher.face;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Golden numbers: a header, then rows of comma-separated values. */
final class Table {
    private Table() {}

    static List<double[]> rows(String resource) {
        return new String(Pictures.resource(resource), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(Table::numbers)
                .toList();
    }

    private static double[] numbers(String line) {
        String[] cells = line.split(",", -1);
        double[] values = new double[cells.length];
        for (int i = 0; i < cells.length; i++) {
            values[i] = Double.parseDouble(cells[i]);
        }
        return values;
    }

    /** Five points, x then y, from this column on. */
    static Landmarks landmarks(double[] row, int from) {
        return new Landmarks(
                point(row, from),
                point(row, from + 2),
                point(row, from + 4),
                point(row, from + 6),
                point(row, from + 8));
    }

    private static Point point(double[] row, int at) {
        return new Point((float) row[at], (float) row[at + 1]);
    }
}
