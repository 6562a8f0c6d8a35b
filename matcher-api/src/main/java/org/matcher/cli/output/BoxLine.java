package org.matcher.cli.output;

import org.matcher.face.Box;

/** A box in pixels, to a tenth. */
public record BoxLine(double x, double y, double width, double height) {
    /** Of a box. */
    public static BoxLine of(Box box) {
        return new BoxLine(
                Decimals.round(box.x(), 1),
                Decimals.round(box.y(), 1),
                Decimals.round(box.width(), 1),
                Decimals.round(box.height(), 1));
    }
}
