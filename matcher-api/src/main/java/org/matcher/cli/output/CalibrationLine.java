package org.matcher.cli.output;

import org.jspecify.annotations.Nullable;
import org.matcher.evidence.Calibration;
import org.matcher.evidence.CalibrationLoss;
import org.matcher.evidence.ScoreLine;
import org.matcher.evidence.Stratum;
import org.matcher.evidence.StratumCalibration;
import org.matcher.evidence.StratumCalibration.Calibrated;
import org.matcher.evidence.StratumCalibration.Uncalibrated;
import org.matcher.evidence.StratumScores;

/**
 * What {@code calibrate} prints of one stratum. Either {@code line} is given or {@code notCalibrated} is; costs are absent where
 * there were too few scores to measure them.
 *
 * @param mated scores of one person
 * @param nonMated scores of two persons
 * @param cllr mean cost on scores that the line was not fitted to
 * @param cllrMin the least that any rising function reaches there
 * @param loss mean of the difference
 * @param worstLoss greatest difference of a halving
 */
public record CalibrationLine(
        String stratum,
        long mated,
        long nonMated,
        @Nullable Double cllr,
        @Nullable Double cllrMin,
        @Nullable Double loss,
        @Nullable Double worstLoss,
        @Nullable LogRatio line,
        @Nullable String notCalibrated) {
    private static final int COST_DECIMALS = 4;

    /** log10 of the likelihood ratio of a score: {@code slope * score + intercept}, cut to low and high. */
    public record LogRatio(double slope, double intercept, double low, double high) {
        static LogRatio of(ScoreLine line) {
            return new LogRatio(
                    Decimals.significant(line.slope()),
                    Decimals.significant(line.intercept()),
                    Decimals.significant(line.low()),
                    Decimals.significant(line.high()));
        }
    }

    /** Of a stratum that has scores. */
    public static CalibrationLine of(Calibration calibration, Stratum stratum, StratumScores scores) {
        StratumCalibration its = calibration.of(stratum);
        CalibrationLoss loss = its.measured().orElse(null);
        LogRatio line = null;
        String reason = null;
        switch (its) {
            case Calibrated known -> line = LogRatio.of(known.line());
            case Uncalibrated unknown -> reason = unknown.reason();
        }
        return new CalibrationLine(
                stratum.label(),
                scores.mated().total(),
                scores.nonMated().total(),
                loss == null ? null : Decimals.round(loss.cllr(), COST_DECIMALS),
                loss == null ? null : Decimals.round(loss.cllrMin(), COST_DECIMALS),
                loss == null ? null : Decimals.round(loss.mean(), COST_DECIMALS),
                loss == null ? null : Decimals.round(loss.worst(), COST_DECIMALS),
                line,
                reason);
    }
}
