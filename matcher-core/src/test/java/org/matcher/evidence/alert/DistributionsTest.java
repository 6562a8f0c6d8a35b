package org.matcher.evidence.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DistributionsTest {
    /** Exact limits for a Poisson mean by its count, from Garwood's table as it is commonly printed. */
    @ParameterizedTest
    @CsvSource({"0, 0, 3.689", "1, 0.0253, 5.572", "5, 1.623, 11.668", "10, 4.795, 18.390", "100, 81.364, 121.627"})
    void gamma_limitsOfACount_areThoseOfTheTable(int count, double low, double high) {
        assertEquals(low, GammaDistribution.low(count), 1e-3);
        assertEquals(high, GammaDistribution.high(count + 1), 1e-3);
    }

    @Test
    void gamma_manyEvents_joinsTheCubeFormulaSmoothly() {
        assertEquals(GammaDistribution.low(199.999), GammaDistribution.low(200), 0.02);
        assertEquals(GammaDistribution.high(199.999), GammaDistribution.high(200), 0.02);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "4, 1.791759469228055", "0.5, 0.5723649429247001", "30, 71.25703896716801"})
    void logGamma_knownValues_areThose(double a, double value) {
        assertEquals(value, GammaDistribution.logGamma(a), 1e-9);
    }

    @Test
    void prediction_wellKnownMean_isPoissons() {
        // Poisson of mean 3: P(0) = .050, P(<= 7) = .988, P(<= 6) = .966
        assertEquals(new Interval(0, 7), CountPrediction.of(3, 1e9));
        assertEquals(new Interval(0, 0), CountPrediction.of(0, 1));
    }

    @Test
    void prediction_uncertainMean_isWider() {
        Interval sure = CountPrediction.of(40, 1e9);
        Interval unsure = CountPrediction.of(40, 10);
        assertTrue(unsure.low() < sure.low() && unsure.high() > sure.high());
    }

    @Test
    void prediction_largeMean_joinsTheSum() {
        Interval summed = CountPrediction.of(499.9, 50);
        Interval approximated = CountPrediction.of(500.1, 50);
        assertEquals(summed.low(), approximated.low(), 0.02 * summed.low());
        assertEquals(summed.high(), approximated.high(), 0.02 * summed.high());
    }

    @Test
    void prediction_drawnCounts_lieInsideAsOftenAsPromised() {
        long seed = 5;
        Random random = new Random(seed);
        int inside = 0;
        for (int i = 0; i < 2000; i++) {
            double known = poisson(random, 12); // a count of one period foretells that of the next
            Interval interval = CountPrediction.of(known + 0.5, known + 0.5);
            inside += interval.contains(poisson(random, 12)) ? 1 : 0;
        }
        assertTrue(inside > 1870 && inside < 1990, "seed %d: %d of 2000".formatted(seed, inside));
    }

    private static int poisson(Random random, double mean) {
        int count = -1;
        for (double sum = 0; sum < mean; count++) {
            sum -= Math.log(1 - random.nextDouble());
        }
        return count;
    }

    @Test
    void missRate_ofCounts_isWilsons() {
        MissRate rate = MissRate.of(10, 100);
        assertEquals(0.1, rate.rate());
        assertEquals(0.0552, rate.interval().low(), 1e-4);
        assertEquals(0.1744, rate.interval().high(), 1e-4);
        assertEquals(0, MissRate.of(0, 5).interval().low());
        assertEquals(1, MissRate.of(5, 5).interval().high());
    }
}
