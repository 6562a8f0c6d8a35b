package org.matcher.api;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CertaintyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "97 % certain",
                "97% match",
                "similarity: 0.97 (97 %)",
                "with a probability of 99.9 per cent",
                "a score of 80%",
                "99&#37; the same person"
            })
    void assertNone_percentageOfCertainty_fails(String text) {
        assertThrows(AssertionError.class, () -> Certainty.assertNone(text));
    }

    /** What is written about the product holds to it as well. */
    @Test
    void pages_neverSayAPercentageOfCertainty() throws IOException {
        Path root = Path.of("..");
        List<Path> pages = new ArrayList<>(List.of(root.resolve("README.md"), root.resolve("CHANGELOG.md")));
        for (String folder : List.of("docs", "models/src/main/resources", "samples")) {
            try (Stream<Path> found = Files.walk(root.resolve(folder))) {
                found.filter(page -> page.toString().endsWith(".md")).forEach(pages::add);
            }
        }
        assertTrue(pages.size() > 20, "the pages lie beside this module, got " + pages.size());
        for (Path page : pages) {
            Certainty.assertNone(Files.readString(page));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"the central 68 % of ages", "score 0.97", "95 % interval. The score is a cosine", "width: 50%"})
    void assertNone_otherFigures_passes(String text) {
        Certainty.assertNone(text);
    }
}
