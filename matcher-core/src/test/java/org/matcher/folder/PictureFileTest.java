package org.matcher.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PictureFileTest {
    @ParameterizedTest
    @CsvSource({
        "ada/portrait.jpg, ada",
        "ada/2019/portrait_3.jpg, ada",
        "ada_1/x.jpg, ada_1",
        "ada_1.jpg, ada",
        "ada_lovelace_0012.jpeg, ada_lovelace",
        "ada.jpg, ada",
        "ada, ada",
        "ada_b2.jpg, ada_b2",
        "_1.jpg, _1",
        "12.jpg, 12",
        "ada.2019_2.png, ada.2019",
    })
    void child_ofAPath_followsTheGroupingRule(String path, String child) {
        assertEquals(child, new PictureFile(path).child());
    }

    @Test
    void construct_noPath_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> new PictureFile(""));
    }

    @Test
    void toString_neverShowsTheName() {
        assertFalse(new PictureFile("ada.jpg").toString().contains("ada"));
    }
}
