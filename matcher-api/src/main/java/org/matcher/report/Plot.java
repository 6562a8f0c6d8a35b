package org.matcher.report;

import java.util.List;
import java.util.Locale;

/** A line in a frame with two axes, as SVG without inline style; colours come from the page's style sheet. */
record Plot(String title, Axis x, Axis y) {
    private static final int WIDTH = 600;
    private static final int HEIGHT = 400;
    private static final int LEFT = 70;
    private static final int RIGHT = 20;
    private static final int TOP = 15;
    private static final int BOTTOM = 55;

    /** A place in units of the axes. */
    record Place(double x, double y) {}

    /** A mark on an axis. */
    record Tick(double value, String text) {}

    /**
     * An axis; what lies outside is drawn at its end.
     *
     * @param logarithmic in powers of ten; then both ends are above 0
     */
    record Axis(String name, double from, double to, boolean logarithmic, List<Tick> ticks) {
        /** 0 at the lower end, 1 at the upper. */
        double part(double value) {
            double inside = Math.clamp(value, from, to);
            return logarithmic ? Math.log(inside / from) / Math.log(to / from) : (inside - from) / (to - from);
        }
    }

    /** The line through these places, in their order. */
    String svg(List<Place> places) {
        StringBuilder svg =
                new StringBuilder("<svg class=\"plot\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">\n"
                        .formatted(WIDTH, HEIGHT, Html.escape(title)));
        for (Tick tick : x.ticks()) {
            double at = right(tick.value());
            svg.append(line(at, TOP, at, HEIGHT - BOTTOM))
                    .append(text("middle", at, HEIGHT - BOTTOM + 20, tick.text()));
        }
        for (Tick tick : y.ticks()) {
            double at = down(tick.value());
            svg.append(line(LEFT, at, WIDTH - RIGHT, at)).append(text("end", LEFT - 8, at + 5, tick.text()));
        }
        svg.append(text("middle", (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 10, x.name()));
        svg.append("<text text-anchor=\"middle\" transform=\"translate(18 %d) rotate(-90)\">%s</text>\n"
                .formatted((TOP + HEIGHT - BOTTOM) / 2, Html.escape(y.name())));
        svg.append("<polyline points=\"");
        for (Place place : places) {
            svg.append(String.format(Locale.ROOT, "%.1f,%.1f ", right(place.x()), down(place.y())));
        }
        return svg.append("\"/>\n</svg>\n").toString();
    }

    private double right(double value) {
        return LEFT + x.part(value) * (WIDTH - LEFT - RIGHT);
    }

    private double down(double value) {
        return HEIGHT - BOTTOM - y.part(value) * (HEIGHT - TOP - BOTTOM);
    }

    private static String line(double x1, double y1, double x2, double y2) {
        return String.format(Locale.ROOT, "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>\n", x1, y1, x2, y2);
    }

    private static String text(String anchor, double x, double y, String text) {
        return String.format(
                Locale.ROOT,
                "<text text-anchor=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>\n",
                anchor,
                x,
                y,
                Html.escape(text));
    }
}
