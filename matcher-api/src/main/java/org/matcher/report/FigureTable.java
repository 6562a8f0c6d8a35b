package org.matcher.report;

import java.util.Locale;
import java.util.Map;
import org.matcher.evaluate.openset.Figures;
import org.matcher.evaluate.openset.Identification;
import org.matcher.evaluate.openset.Rate;

/** Figures of all probes and of each stratum, a row each. */
record FigureTable(Identification result) {
    String html() {
        StringBuilder html = new StringBuilder("<div class=\"wide\"><table>\n<thead><tr><th scope=\"col\">Probes</th>"
                + "<th scope=\"col\">Mated</th><th scope=\"col\">Strangers</th><th scope=\"col\">No face</th>");
        result.figures()
                .hitRates()
                .forEach(hitRate -> html.append("<th scope=\"col\">Rank %d</th>".formatted(hitRate.rank())));
        result.figures()
                .atFpir()
                .forEach(at -> html.append("<th scope=\"col\">FNIR at FPIR %s</th>".formatted(at.name())));
        html.append("</tr></thead>\n<tbody>\n").append(row("All", result.figures()));
        result.strata().forEach((column, values) -> {
            for (Map.Entry<String, Figures> value : values.entrySet()) {
                html.append(row(column + ": " + value.getKey(), value.getValue()));
            }
        });
        return html.append("</tbody>\n</table></div>\n").toString();
    }

    private static String row(String name, Figures figures) {
        StringBuilder row = new StringBuilder("<tr><th scope=\"row\">%s</th><td>%,d</td><td>%,d</td><td>%,d</td>"
                .formatted(Html.escape(name), figures.mated(), figures.nonMated(), figures.failedToEnrol()));
        figures.hitRates().forEach(hitRate -> row.append(cell(hitRate.rate(), "")));
        figures.atFpir()
                .forEach(at -> row.append(cell(
                        at.fnir(),
                        at.threshold().isPresent()
                                ? String.format(
                                        Locale.ROOT,
                                        "<small>threshold %.3f</small>",
                                        at.threshold().getAsDouble())
                                : "")));
        return row.append("</tr>\n").toString();
    }

    private static String cell(Rate rate, String more) {
        if (rate.value().isEmpty()) {
            return "<td>too few</td>";
        }
        String interval = rate.interval()
                .map(ends -> String.format(Locale.ROOT, "<small>%.3f to %.3f</small>", ends.low(), ends.high()))
                .orElse("");
        return String.format(Locale.ROOT, "<td>%.3f%s%s</td>", rate.value().getAsDouble(), interval, more);
    }
}
