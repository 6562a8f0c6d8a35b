package org.matcher.evidence;

import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;

/** Made-up scores: normal, cut to [-1, 1]. */
public final class Scores {
    private Scores() {}

    public static ScoreHistogram normal(long seed, int count, double mean, double deviation) {
        return ScoreHistogram.of(values(seed, count, mean, deviation));
    }

    public static double[] values(long seed, int count, double mean, double deviation) {
        Random random = new Random(seed);
        return DoubleStream.generate(() -> Math.clamp(random.nextGaussian(mean, deviation), -1.0, 1.0))
                .limit(count)
                .toArray();
    }

    public static CalibratedModel model() {
        return new CalibratedModel("drawn-1", "0".repeat(64), Optional.of("1".repeat(64)));
    }

    /** A source of many persons, so that bounds come from the counts. */
    public static ScoreSource source() {
        return new ScoreSource("drawn", 100_000, "made up");
    }

    /** A calibration of one stratum. */
    public static Calibration calibration(Stratum stratum, ScoreHistogram mated, ScoreHistogram nonMated) {
        return new CalibrationBuilder("drawn-1.cal-1", model())
                .source(source())
                .add(stratum, new StratumScores("drawn", mated, nonMated))
                .build();
    }
}
