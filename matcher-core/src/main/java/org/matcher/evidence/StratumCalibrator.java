package org.matcher.evidence;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.matcher.evidence.StratumCalibration.Calibrated;
import org.matcher.evidence.StratumCalibration.Uncalibrated;

/** Calibrates one stratum, or says why not. */
final class StratumCalibrator {
    static final int LEAST_MATED = 100;
    static final int LEAST_NON_MATED = 1000;
    /** The loss that no halving may reach in a stratum that is called calibrated. */
    static final double MAX_LOSS = 0.05;

    private final RandomGenerator random;

    StratumCalibrator(RandomGenerator random) {
        this.random = random;
    }

    StratumCalibration calibrate(StratumScores scores, ScoreSource source) {
        long mated = scores.mated().total();
        long nonMated = scores.nonMated().total();
        if (mated < LEAST_MATED || nonMated < LEAST_NON_MATED) {
            return new Uncalibrated(
                    "it needs %d mated and %d non-mated scores, there are %d and %d"
                            .formatted(LEAST_MATED, LEAST_NON_MATED, mated, nonMated),
                    mated < 2 || nonMated < 2 ? Optional.empty() : loss(scores, source));
        }
        Optional<ScoreLine> line = line(scores, source);
        Optional<CalibrationLoss> loss = loss(scores, source);
        if (line.isEmpty() || loss.isEmpty()) {
            return new Uncalibrated("scores of one person are not higher than those of two", loss);
        }
        if (loss.get().worst() >= MAX_LOSS) {
            return new Uncalibrated(
                    "its calibration does not hold on other scores: the loss must stay below %s".formatted(MAX_LOSS),
                    loss);
        }
        return Calibrated.of(line.get(), scores, loss.get());
    }

    /**
     * Bounds by Laplace's rule of succession, in persons: had one more person been there, with the worst score, a rarer
     * event than 1 in n + 1 could not have been claimed (the idea of Vergeer et al., Science and Justice 56, 2016, whose
     * bounds are looser as they count pairs).
     */
    private static Optional<ScoreLine> line(StratumScores scores, ScoreSource source) {
        double persons = Math.min(scores.mated().total(), source.persons());
        double pairs = Math.min(scores.nonMated().total(), source.personPairs());
        return LogisticFit.line(
                scores,
                Math.max(-Math.log10(persons + 1), -ScoreLine.MAX_LOG10),
                Math.min(Math.log10(pairs + 1), ScoreLine.MAX_LOG10));
    }

    private Optional<CalibrationLoss> loss(StratumScores scores, ScoreSource source) {
        double cllr = 0;
        double least = 0;
        double worst = Double.NEGATIVE_INFINITY;
        for (int repeat = 0; repeat < CalibrationLoss.REPEATS; repeat++) {
            ScoreHistogram.Halves mated = scores.mated().split(random);
            ScoreHistogram.Halves nonMated = scores.nonMated().split(random);
            StratumScores other = new StratumScores(scores.source(), mated.other(), nonMated.other());
            Optional<ScoreLine> line = line(new StratumScores(scores.source(), mated.one(), nonMated.one()), source);
            if (line.isEmpty() || other.mated().total() == 0 || other.nonMated().total() == 0) {
                return Optional.empty();
            }
            double cost = Cllr.of(line.get(), other);
            double leastCost = Cllr.least(other);
            cllr += cost / CalibrationLoss.REPEATS;
            least += leastCost / CalibrationLoss.REPEATS;
            worst = Math.max(worst, cost - leastCost);
        }
        return Optional.of(new CalibrationLoss(cllr, least, worst));
    }
}
