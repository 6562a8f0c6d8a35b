package org.matcher.cli.output;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.matcher.api.v1.OperatingPointView;
import org.matcher.api.v1.OperatingPointView.Estimate;
import org.matcher.api.v1.OperatingPointView.Range;

/** A plan for people to read: a row per stratum, columns as wide as their widest cell. */
public record PlanTable(List<OperatingPointView> points) {
    private static final List<String> HEAD = List.of(
            "stratum", "threshold", "share", "false alerts a day", "of one day", "per million faces", "FNIR", "basis");

    /** Copies. */
    public PlanTable {
        points = List.copyOf(points);
    }

    /** Lines with their ends; what is not planned stands below the rows. */
    public String text() {
        List<List<String>> rows = IntStream.range(0, points.size() + 1)
                .mapToObj(row -> row == 0 ? HEAD : cells(points.get(row - 1)))
                .toList();
        int[] widths = IntStream.range(0, HEAD.size())
                .map(column -> rows.stream()
                        .mapToInt(cells -> cells.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        String table = rows.stream()
                .map(cells -> IntStream.range(0, widths.length)
                        .mapToObj(column -> "%-" + widths[column] + "s")
                        .collect(Collectors.joining("  "))
                        .formatted(cells.toArray())
                        .stripTrailing())
                .collect(Collectors.joining("\n", "", "\n"));
        return table + notes();
    }

    private static List<String> cells(OperatingPointView point) {
        return List.of(
                point.stratum(),
                point.threshold() == null ? "none" : String.format(Locale.ROOT, "%.2f", point.threshold()),
                number(point.share()),
                estimate(point.falseAlertsPerDay()),
                range(point.falseAlertsOfADay()),
                estimate(point.falseAlertsPerMillionFaces()),
                estimate(point.fnir()),
                point.basis() == null ? "" : point.basis());
    }

    private String notes() {
        return points.stream()
                        .filter(point -> point.unplanned() != null)
                        .map(point -> "%s: not planned, %s\n".formatted(point.stratum(), point.unplanned()))
                        .collect(Collectors.joining())
                + "Behind each figure: its 95 %% interval. Rests on calibration %s.\n"
                        .formatted(points.isEmpty() ? "none" : points.getFirst().calibration());
    }

    private static String estimate(@Nullable Estimate estimate) {
        return estimate == null
                ? ""
                : "%s (%s to %s)"
                        .formatted(number(estimate.expected()), number(estimate.low()), number(estimate.high()));
    }

    private static String range(@Nullable Range range) {
        return range == null ? "" : "%s to %s".formatted(number(range.low()), number(range.high()));
    }

    /** Whole from 100 up, two digits or three below. */
    private static String number(@Nullable Double value) {
        if (value == null) {
            return "";
        }
        String form = value >= 100 || value == Math.rint(value)
                ? "%,.0f"
                : value >= 1 ? "%.1f" : value >= 0.01 ? "%.2f" : "%.1g";
        return String.format(Locale.ROOT, form, value);
    }
}
