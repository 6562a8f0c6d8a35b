package org.matcher.embed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.matcher.model.ModelException;

/** Comma separated numbers, a row per line, no header. */
final class NumberTable {
    private NumberTable() {}

    /**
     * All rows.
     *
     * @throws ModelException if there is none, one is of another length, or a value is not a finite number
     */
    static List<float[]> parse(String modelId, String what, byte[] csv, int columns) {
        List<float[]> rows = new ArrayList<>();
        for (String line : new String(csv, StandardCharsets.US_ASCII).lines().toList()) {
            rows.add(row(modelId, what, line, columns));
        }
        if (rows.isEmpty()) {
            throw new ModelException("model %s: its %s is empty".formatted(modelId, what));
        }
        return List.copyOf(rows);
    }

    private static float[] row(String modelId, String what, String line, int columns) {
        String[] cells = line.split(",", -1);
        if (cells.length != columns) {
            throw new ModelException("model %s: a row of its %s has %d values, wanted %d"
                    .formatted(modelId, what, cells.length, columns));
        }
        float[] row = new float[columns];
        for (int i = 0; i < columns; i++) {
            row[i] = number(modelId, what, cells[i]);
        }
        return row;
    }

    private static float number(String modelId, String what, String cell) {
        try {
            float value = Float.parseFloat(cell);
            if (Float.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException _) {
            // told below, with the values that are no finite number
        }
        throw new ModelException("model %s: '%s' in its %s is no finite number".formatted(modelId, cell, what));
    }
}
