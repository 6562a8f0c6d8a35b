package org.matcher.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matcher.evidence.BundledCalibration;
import org.matcher.evidence.Calibration;
import org.matcher.evidence.FitVerdict;
import org.matcher.evidence.alert.AlertPlan;
import org.matcher.evidence.alert.DailyBudget;
import org.matcher.evidence.alert.OperatingPoints;

final class ReferenceFitsTest {
    @TempDir
    Path folder;

    @Test
    void of_photoOfAnotherPerson_isDoubtedAndTheOthersFit() throws Exception {
        References references = references("ada_1 ada~1", "ada_2 ada~2", "ada_3 stranger", "bob_1 bob");

        ReferenceFits fits = ReferenceFits.of(references, weighing());

        assertEquals(
                List.of(FitVerdict.FITS, FitVerdict.FITS, FitVerdict.MAYBE_ANOTHER_PERSON, FitVerdict.ONLY_REFERENCE),
                references.enrolled().stream().map(fits::of).toList());
        assertEquals(1, fits.doubts().size());
        assertEquals("ada_3", fits.doubts().getFirst().reference().file().path());
        assertTrue(fits.doubts().getFirst().highestScore() < 0.1f, "a score with a stranger");
        assertEquals(1, fits.doubts("ada"));
        assertEquals(0, fits.doubts("bob"));
    }

    @Test
    void of_twoThatDoNotFit_doubtsBothForNobodyKnowsWhichIsWrong() throws Exception {
        ReferenceFits fits = ReferenceFits.of(references("ada_1 ada", "ada_2 stranger"), weighing());

        assertEquals(2, fits.doubts("ada"));
    }

    @Test
    void of_modelWithoutCalibration_doubtsNothingAndSaysSo() throws Exception {
        References references = references("ada_1 ada", "ada_2 stranger");

        ReferenceFits fits = ReferenceFits.of(references, weighing(Calibration.none()));

        assertEquals(FitVerdict.NOT_CALIBRATED, fits.of(references.enrolled().getFirst()));
        assertEquals(List.of(), fits.doubts());
    }

    @Test
    void of_aFaceOfAnotherRun_isRefused() throws Exception {
        ReferenceFits fits = ReferenceFits.of(references("ada_1 ada"), weighing());
        FileFace other = references("bob_1 bob").enrolled().getLast();

        assertThrows(IllegalArgumentException.class, () -> fits.of(other));
    }

    private static Weighing weighing() throws IOException {
        return weighing(BundledCalibration.open());
    }

    private static Weighing weighing(Calibration calibration) {
        AlertPlan plan = new OperatingPoints(calibration).plan(DailyBudget.DEFAULT.of(1), Optional.empty());
        return new Weighing(calibration, plan);
    }

    /** Each a file's name and whom it shows. */
    private References references(String... photos) throws Exception {
        for (String photo : photos) {
            int blank = photo.indexOf(' ');
            Files.writeString(folder.resolve(photo.substring(0, blank)), photo.substring(blank + 1));
        }
        return References.read(Readings.on(Runnable::run), folder, FaceChoice.ONLY, 1);
    }
}
