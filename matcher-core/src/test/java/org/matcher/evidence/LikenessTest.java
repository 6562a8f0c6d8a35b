package org.matcher.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matcher.face.quality.Verdict;

final class LikenessTest {
    private static final Strata NEAR = Strata.of(Stratum.keyed("adult-adult gap0-2"));
    private static final Strata UNCALIBRATED = Strata.of(Stratum.keyed("adult-adult gap6-10"));

    private Calibration calibration = Calibration.none();

    @BeforeEach
    void open() throws IOException {
        calibration = BundledCalibration.open();
    }

    @Test
    void of_highAndLowScores_speakForAndAgainst() {
        assertEquals(Likeness.FOR, Likeness.of(0.6, NEAR, calibration));
        assertEquals(Likeness.AGAINST, Likeness.of(-0.06, NEAR, calibration));
        assertEquals(Likeness.EITHER, Likeness.of(0.29, NEAR, calibration));
    }

    @Test
    void of_stratumWithoutWeight_goesByWhatMostStrangersScore() {
        assertEquals(Likeness.AGAINST, Likeness.of(-0.06, UNCALIBRATED, calibration));
        assertEquals(Likeness.UNTOLD, Likeness.of(0.2, UNCALIBRATED, calibration));
    }

    @Test
    void of_modelWithoutCalibration_isUntold() {
        assertEquals(Likeness.UNTOLD, Likeness.of(-0.06, NEAR, Calibration.none()));
    }

    @Test
    void of_poorFaceOfAChild_tellsNothingFromALowScore() {
        Strata children = new Strata(new TreeSet<>(List.of(Stratum.keyed("child-child gap0-2"))), "known")
                .of(Optional.of(Verdict.GOOD), Optional.of(Verdict.NOT_SEARCHABLE));
        assertEquals(Likeness.UNTOLD, Likeness.of(-0.06, children, calibration));
    }

    @Test
    void verdict_poorPhotoBesideAStrangersPhoto_doesNotSilenceTheDoubt() {
        assertEquals(
                FitVerdict.MAYBE_ANOTHER_PERSON,
                FitVerdict.of(List.of(Likeness.AGAINST, Likeness.UNTOLD, Likeness.AGAINST)));
        assertEquals(FitVerdict.INCONCLUSIVE, FitVerdict.of(List.of(Likeness.AGAINST, Likeness.EITHER)));
        assertEquals(FitVerdict.FITS, FitVerdict.of(List.of(Likeness.AGAINST, Likeness.FOR)));
        assertEquals(FitVerdict.NOT_CALIBRATED, FitVerdict.of(List.of(Likeness.UNTOLD)));
        assertEquals(FitVerdict.ONLY_REFERENCE, FitVerdict.of(List.of()));
    }
}
