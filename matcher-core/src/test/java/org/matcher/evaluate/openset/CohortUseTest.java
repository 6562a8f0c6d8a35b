package org.matcher.evaluate.openset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.matcher.embed.Template;
import org.matcher.evaluate.Faces;
import org.matcher.evidence.cohort.NormalisedScore.Method;
import org.matcher.folder.InputException;

final class CohortUseTest {
    @Test
    void split_plainScores_searchesAll() {
        List<Template> distractors = distractors(3);
        assertEquals(
                new CohortUse.Split(CohortUse.NONE, List.of(), distractors),
                CohortUse.Split.of(distractors, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"1000, 1000, 1000", "1999, 1000, 1999", "2000, 1000, 1000", "3001, 1500, 1501", "9000, 2000, 7000"})
    void split_enoughDistractors_givesAThousandOrHalfButNotTooMany(int distractors, int faces, int searched) {
        CohortUse.Split split = split(distractors);
        assertEquals(faces, split.cohort().size());
        assertEquals(searched, split.searched().size());
        assertEquals(new CohortUse(Optional.of(Method.Z_NORM), faces, searched + faces > distractors), split.use());
        List<Template> all = new ArrayList<>(split.cohort());
        all.addAll(split.searched());
        assertEquals(new HashSet<>(distractors(distractors)), new HashSet<>(all));
        assertEquals(split, split(distractors), "the same every time");
    }

    @Test
    void split_tooFew_isRefusedInWords() {
        InputException e = assertThrows(InputException.class, () -> split(999));
        assertEquals(
                "normalised scores need a cohort of 1,000 distractors with a face, got 999: give more in --distractors, or --normalise none",
                e.getMessage());
    }

    private static CohortUse.Split split(int distractors) {
        return CohortUse.Split.of(distractors(distractors), Optional.of(Method.Z_NORM));
    }

    private static List<Template> distractors(int count) {
        return IntStream.range(0, count).mapToObj(i -> Faces.at(i / 100.0)).toList();
    }
}
