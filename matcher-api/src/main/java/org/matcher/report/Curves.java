package org.matcher.report;

import java.util.ArrayList;
import java.util.List;
import org.matcher.evaluate.openset.DetCurve;
import org.matcher.report.Plot.Axis;
import org.matcher.report.Plot.Place;
import org.matcher.report.Plot.Tick;

/** The two curves of an identification as drawings. */
final class Curves {
    private static final double LOWEST_RATE = 1e-4;
    /** Steps that a screen can still show. */
    private static final int MOST_POINTS = 400;

    private Curves() {}

    /** Misses over false alarms, both in powers of ten; a rate of 0 lies on the border. */
    static String det(DetCurve curve) {
        if (curve.points().isEmpty()) {
            return "<p class=\"none\">No curve: it needs probes of the gallery and strangers.</p>\n";
        }
        List<Tick> ticks = List.of(
                new Tick(1e-4, "1e-4"),
                new Tick(1e-3, "1e-3"),
                new Tick(1e-2, "1e-2"),
                new Tick(1e-1, "1e-1"),
                new Tick(1, "1"));
        Plot plot = new Plot(
                "FNIR over FPIR",
                new Axis("FPIR: strangers that raise an alarm", LOWEST_RATE, 1, true, ticks),
                new Axis("FNIR: misses", LOWEST_RATE, 1, true, ticks));
        int count = curve.points().size();
        List<Place> places = new ArrayList<>();
        double last = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            DetCurve.Point point = curve.points().get(i);
            double at = Math.log10(point.fpir());
            boolean shows = i + 1 == count || at - last >= -Math.log10(LOWEST_RATE) / MOST_POINTS;
            if (shows) {
                places.add(new Place(point.fpir(), point.fnir()));
                last = at;
            }
        }
        return plot.svg(places);
    }

    /** Share of right people in the first ranks. */
    static String cmc(DetCurve curve) {
        if (curve.hitRates().isEmpty()) {
            return "<p class=\"none\">No curve: it needs probes of the gallery.</p>\n";
        }
        int last = curve.hitRates().size();
        Plot plot = new Plot(
                "Hit rate over rank",
                new Axis(
                        "Rank",
                        1,
                        last,
                        true,
                        List.of(
                                new Tick(1, "1"),
                                new Tick(3, "3"),
                                new Tick(10, "10"),
                                new Tick(30, "30"),
                                new Tick(last, Integer.toString(last)))),
                new Axis(
                        "Hit rate",
                        0,
                        1,
                        false,
                        List.of(
                                new Tick(0, "0"),
                                new Tick(0.25, "0.25"),
                                new Tick(0.5, "0.5"),
                                new Tick(0.75, "0.75"),
                                new Tick(1, "1"))));
        List<Place> places = new ArrayList<>();
        for (int rank = 1; rank <= last; rank++) {
            places.add(new Place(rank, curve.hitRates().get(rank - 1)));
        }
        return plot.svg(places);
    }
}
