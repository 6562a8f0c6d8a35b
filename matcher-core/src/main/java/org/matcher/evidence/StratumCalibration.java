package org.matcher.evidence;

import java.util.Optional;

/** What a calibration knows of one stratum. */
public sealed interface StratumCalibration {
    /** The loss measured, where there were scores enough to measure. */
    Optional<CalibrationLoss> measured();

    /**
     * Scores of this stratum become evidence.
     *
     * @param line the weight of a score
     * @param fromBin lowest bin (of 0.01) with a score of calibration, either kind
     * @param endBin one above the highest
     */
    record Calibrated(ScoreLine line, int fromBin, int endBin, CalibrationLoss loss) implements StratumCalibration {
        /** Supported where the scores lie. */
        static Calibrated of(ScoreLine line, StratumScores scores, CalibrationLoss loss) {
            return new Calibrated(
                    line,
                    Math.min(scores.mated().firstBin(), scores.nonMated().firstBin()),
                    Math.max(scores.mated().endBin(), scores.nonMated().endBin()),
                    loss);
        }

        /** Whether the calibration has scores on both sides of this one, or at it. */
        public boolean supports(double score) {
            int bin = ScoreHistogram.bin(score);
            return fromBin <= bin && bin < endBin;
        }

        @Override
        public Optional<CalibrationLoss> measured() {
            return Optional.of(loss);
        }
    }

    /** They do not; a person judges the pictures alone. */
    record Uncalibrated(String reason, Optional<CalibrationLoss> measured) implements StratumCalibration {}
}
