package org.matcher.cli.output;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Rounds what is printed: digits below the noise of the nets would differ from machine to machine. */
final class Decimals {
    /** Decimals of a comparison score. */
    static final int SCORE = 4;

    private static final MathContext DIGITS = new MathContext(4);

    private Decimals() {}

    static double round(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .doubleValue();
    }

    /** To four digits, however small or great. */
    static double significant(double value) {
        return BigDecimal.valueOf(value).round(DIGITS).doubleValue();
    }
}
