package org.matcher.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matcher.model.ModelFolders;
import org.matcher.model.ModelLibrary;

final class CalibrationOfModelTest {
    private static final byte[] WEIGHTS = "weights".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path models;

    @Test
    void open_modelWithoutCalibration_isNone() throws IOException {
        ModelFolders.write(models.resolve("m"), ModelFolders.embedder("m-1", WEIGHTS, 4), "net.pt", WEIGHTS);
        ModelLibrary library = ModelLibrary.open(Optional.of(models));
        assertEquals("none", CalibrationFile.open(library, library.embedder()).version());
    }

    @Test
    void open_calibrationOfThisModel_isThatCalibration() throws IOException {
        ModelLibrary library = libraryWith(new CalibratedModel("m-1", ModelFolders.sha256(WEIGHTS), Optional.empty()));
        assertEquals(
                "drawn-1.cal-1",
                CalibrationFile.open(library, library.embedder()).version());
    }

    @Test
    void open_calibrationOfOtherFiles_isRefusedAndSaysWhatToDo() throws IOException {
        ModelLibrary library = libraryWith(new CalibratedModel("m-1", "0".repeat(64), Optional.empty()));
        CalibrationException refused =
                assertThrows(CalibrationException.class, () -> CalibrationFile.open(library, library.embedder()));
        assertEquals(
                "model m-1: calibration drawn-1.cal-1 was made for other files than these: run 'matcher calibrate' with this model",
                refused.getMessage());
    }

    @Test
    void open_calibrationWithoutTheSubspace_isRefused() throws IOException {
        ModelLibrary library =
                libraryWith(new CalibratedModel("m-1", ModelFolders.sha256(WEIGHTS), Optional.of("0".repeat(64))));
        assertThrows(CalibrationException.class, () -> CalibrationFile.open(library, library.embedder()));
    }

    private ModelLibrary libraryWith(CalibratedModel model) throws IOException {
        byte[] calibration = CalibrationFile.write(new CalibrationBuilder("drawn-1.cal-1", model).build());
        String manifest = ModelFolders.embedder("m-1", WEIGHTS, 4)
                .replace(
                        "\"dimension\": 4",
                        "\"dimension\": 4, \"extras\": {\"calibration\": {\"file\": \"calibration.json\", \"sha256\": \"%s\"}}"
                                .formatted(ModelFolders.sha256(calibration)));
        assertTrue(manifest.contains("extras"));
        ModelFolders.write(models.resolve("m"), manifest, "net.pt", WEIGHTS);
        Files.write(models.resolve("m").resolve("calibration.json"), calibration);
        return ModelLibrary.open(Optional.of(models));
    }
}
