package org.matcher.embed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.matcher.model.ModelException;
import org.matcher.model.ModelLibrary;

final class AgeScaleTest {
    private static final String HEADER = "age_from,age_to,faces,bias_log1p,sd_log1p\n";
    private static final AgeScale TODDLERS_READ_OLD =
            parse(HEADER + "0,4,50,0.7,0.5\n5,9,50,0.2,0.4\n10,20,50,0,0.3\n");

    private static AgeScale parse(String csv) {
        return AgeScale.parse("m-1", csv.getBytes(StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @CsvSource({"2, 0.7", "7, 0.2", "15, 0", "30, 0"})
    void estimate_meanReadingOfAnAge_isThatAge(double years, double bias) {
        assertEquals(years, TODDLERS_READ_OLD.estimate(Math.log1p(years) + bias).years(), 1e-4);
    }

    @Test
    void estimate_bundledScale_risesWithoutJumpsAndStaysOrdered() {
        ModelLibrary models = ModelLibrary.bundled();
        byte[] error = models.extra(models.embedder(), "ageReadoutError").orElseThrow();
        AgeScale scale = AgeScale.parse("fr-feature-1", error);

        AgeEstimate before = scale.estimate(-1);
        for (int step = -999; step <= 6000; step++) {
            AgeEstimate now = scale.estimate(step / 1000.0);
            double rise = now.years() - before.years();
            assertTrue(rise >= 0 && rise < 0.01 * (1 + before.years()), "at %d: %s to %s".formatted(step, before, now));
            assertTrue(now.lowYears() >= before.lowYears() && now.highYears() >= before.highYears(), "at " + step);
            before = now;
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-50, 50, 1e6})
    void estimate_absurdReading_staysInRange(double reading) {
        AgeEstimate age = TODDLERS_READ_OLD.estimate(reading);

        assertTrue(age.lowYears() >= 0 && age.highYears() <= AgeScale.MAX_YEARS, age.toString());
    }

    @Test
    void estimate_interval_isOneSpreadOfTheReading() {
        AgeEstimate age = TODDLERS_READ_OLD.estimate(Math.log1p(15));

        assertEquals(TODDLERS_READ_OLD.estimate(Math.log1p(15) - 0.3).years(), age.lowYears(), 1e-5);
        assertEquals(TODDLERS_READ_OLD.estimate(Math.log1p(15) + 0.3).years(), age.highYears(), 1e-5);
    }

    @Test
    void parse_readingsThatFall_areRefused() {
        assertThrows(ModelException.class, () -> parse(HEADER + "0,4,50,2.0,0.5\n5,9,50,0.2,0.4\n"));
    }

    @Test
    void parse_spreadOfZero_isRefused() {
        assertThrows(ModelException.class, () -> parse(HEADER + "0,4,50,0.5,0\n"));
    }

    @Test
    void parse_otherHeader_isRefused() {
        assertThrows(ModelException.class, () -> parse("from,to\n0,4\n"));
    }
}
