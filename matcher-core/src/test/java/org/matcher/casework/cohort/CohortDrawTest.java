package org.matcher.casework.cohort;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matcher.casework.CaseStore;
import org.matcher.casework.Cases;
import org.matcher.casework.Templates;
import org.matcher.casework.cohort.CohortDraw.Drawn;
import org.matcher.embed.ModelId;
import org.matcher.embed.Template;
import org.matcher.store.DataDirectory;

final class CohortDrawTest {
    private static final ModelId OTHER_MODEL = new ModelId("synthetic-2");

    @TempDir
    private Path folder;

    private DataDirectory data;

    @BeforeEach
    void open() {
        data = DataDirectory.open(folder);
    }

    @AfterEach
    void close() {
        data.close();
    }

    @Test
    void from_sameSightings_isTheSameHoweverManyCameLater() {
        IntStream.range(0, 60).forEach(this::image);
        Drawn before = draw(20, 50);
        IntStream.range(60, 80).forEach(this::image);
        close();
        open();
        Drawn after = draw(20, 50);
        assertEquals("c50-20", before.version());
        assertEquals(before.version(), after.version());
        assertSame(before, after);
        assertNotEquals(before.version(), draw(20, 51).version());
    }

    @Test
    void from_moreThanWanted_isSpreadOverAll() {
        IntStream.range(0, 120).forEach(this::image);
        int[] quarters = new int[4];
        for (float[] vector : draw(60, 120).vectors()) {
            quarters[seed(vector) / 30]++;
        }
        for (int drawn : quarters) {
            assertTrue(
                    drawn >= 7 && drawn <= 23,
                    List.of(quarters[0], quarters[1], quarters[2], quarters[3]).toString());
        }
    }

    @Test
    void from_fewerThanWanted_isEachImagesOneFace() {
        for (int image = 0; image < 5; image++) {
            data.cases()
                    .addImage(Cases.image(
                            "crowd" + image,
                            LongStream.range(100L * image, 100L * image + 10)
                                    .mapToObj(Templates::synthetic)
                                    .toArray(Template[]::new)));
        }
        Drawn drawn = draw(20, 50);
        assertEquals("c50-5", drawn.version());
        assertEquals(5, drawn.vectors().size());
    }

    @Test
    void from_storeWithReferencesAndAnotherModel_passesThemOver() {
        data.cases().addChild(Cases.child("a"));
        for (int i = 0; i < 10; i++) {
            data.cases().addImage(Cases.image("other" + i, Templates.synthetic(200 + i, OTHER_MODEL)));
            data.cases().addReference(Cases.reference("a", "photo" + i, Templates.synthetic(300 + i)));
            image(i);
        }
        Drawn drawn = draw(20, 10);
        assertEquals(
                IntStream.range(0, 10).boxed().toList(),
                drawn.vectors().stream().map(CohortDrawTest::seed).sorted().toList());
    }

    private Drawn draw(int faces, long sightings) {
        return new CohortDraw(cases(), Templates.MODEL, faces).from(sightings);
    }

    private CaseStore cases() {
        return data.cases();
    }

    private void image(int seed) {
        cases().addImage(Cases.image("image" + seed, Templates.synthetic(seed)));
    }

    /** Which made-up template it is. */
    private static int seed(float[] vector) {
        return IntStream.range(0, 400)
                .filter(seed -> Arrays.equals(Templates.synthetic(seed).vector(), vector))
                .findFirst()
                .orElseThrow();
    }

    private static void assertSame(Drawn one, Drawn other) {
        for (int i = 0; i < one.vectors().size(); i++) {
            assertArrayEquals(one.vectors().get(i), other.vectors().get(i));
        }
    }
}
