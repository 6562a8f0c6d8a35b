package org.matcher.evidence.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.matcher.evidence.BundledCalibration;
import org.matcher.evidence.Calibration;

final class LeastScoreTest {
    @Test
    void under_looseBudget_isTheLowestThresholdSoThatNoAlertIsHeldBack() throws IOException {
        AlertPlan loose = plan(new AlertBudget(2, 100, 50));
        double lowest = loose.lowestThreshold().orElseThrow();
        assertTrue(lowest < 0.3, "a budget that lets much through, got " + lowest);
        assertEquals((float) lowest, LeastScore.BY_PLAN.under(loose));
        assertFalse(LeastScore.BY_PLAN.hidesAlerts(loose));
    }

    @Test
    void under_tightBudget_staysAtTheUsual() throws IOException {
        assertEquals(LeastScore.USUAL, LeastScore.BY_PLAN.under(plan(new AlertBudget(1_000, 1_000_000, 1))));
    }

    @Test
    void under_askedFor_isThatAndSaysWhetherItHides() throws IOException {
        AlertPlan loose = plan(new AlertBudget(2, 100, 50));
        assertEquals(0.5f, LeastScore.asked(0.5f).under(loose));
        assertTrue(LeastScore.asked(0.5f).hidesAlerts(loose));
        assertFalse(LeastScore.asked(-1).hidesAlerts(loose));
    }

    @Test
    void under_noCalibration_isTheUsual() {
        AlertPlan none = new OperatingPoints(Calibration.none()).plan(new AlertBudget(2, 100, 50), Optional.empty());
        assertEquals(LeastScore.USUAL, LeastScore.BY_PLAN.under(none));
    }

    @Test
    void leastScore_noCosine_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> LeastScore.asked(Float.NaN));
        assertThrows(IllegalArgumentException.class, () -> LeastScore.asked(1.5f));
    }

    private static AlertPlan plan(AlertBudget budget) throws IOException {
        return new OperatingPoints(BundledCalibration.open()).plan(budget, Optional.empty());
    }
}
