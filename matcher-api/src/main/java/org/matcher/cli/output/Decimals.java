package org.matcher.cli.output;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rounds what is printed: digits below the noise of the nets would differ from machine to machine. */
final class Decimals {
    /** Decimals of a comparison score. */
    static final int SCORE = 4;

    private Decimals() {}

    static double round(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .doubleValue();
    }
}
