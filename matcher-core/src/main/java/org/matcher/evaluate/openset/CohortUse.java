package org.matcher.evaluate.openset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.matcher.embed.Template;
import org.matcher.evidence.cohort.CohortNormalisation;
import org.matcher.evidence.cohort.NormalisedScore.Method;
import org.matcher.folder.InputException;

/**
 * How an identification's scores were normalised by its distractors.
 *
 * @param method empty if they were not
 * @param faces of the cohort
 * @param searchedToo the cohort's faces were also searched, for want of enough distractors
 */
public record CohortUse(Optional<Method> method, int faces, boolean searchedToo) {
    /** Plain scores. */
    public static final CohortUse NONE = new CohortUse(Optional.empty(), 0, false);

    private static final int MOST_FACES = 2_000;

    private static final long SEED = 19_795;

    /** {@code s-norm}, {@code z-norm} or {@code none}. */
    public String name() {
        return method.map(Method::label).orElse("none");
    }

    /** What a person should know of it; empty of plain scores. */
    Optional<String> note() {
        return method.map(_ -> String.format(
                Locale.ROOT,
                "scores are normalised (%s) by %,d of the distractors, which are %s",
                name(),
                faces,
                searchedToo
                        ? String.format(
                                Locale.ROOT,
                                "searched too, as there are fewer than %,d",
                                2 * CohortNormalisation.LEAST_FACES)
                        : "not searched"));
    }

    /** Which distractors are the cohort, and which are searched. */
    record Split(CohortUse use, List<Template> cohort, List<Template> searched) {
        /**
         * Half of the distractors are the cohort, 2,000 at most, and the rest is searched; of fewer than 2,000, 1,000 are the cohort
         * and all are searched. The same every time.
         *
         * @throws InputException if there are fewer than 1,000
         */
        static Split of(List<Template> distractors, Optional<Method> method) {
            if (method.isEmpty()) {
                return new Split(NONE, List.of(), distractors);
            }
            requireEnough(distractors.size());
            boolean searchedToo = distractors.size() < 2 * CohortNormalisation.LEAST_FACES;
            int faces = Math.clamp(distractors.size() / 2, CohortNormalisation.LEAST_FACES, MOST_FACES);
            List<Template> drawn = new ArrayList<>(distractors);
            Collections.shuffle(drawn, new Random(SEED));
            return new Split(
                    new CohortUse(method, faces, searchedToo),
                    drawn.subList(0, faces),
                    searchedToo ? distractors : drawn.subList(faces, drawn.size()));
        }
    }

    /**
     * Refuses distractors that give no cohort.
     *
     * @throws InputException if there are fewer than 1,000
     */
    public static void requireEnough(int distractors) {
        if (distractors < CohortNormalisation.LEAST_FACES) {
            throw new InputException(String.format(
                    Locale.ROOT,
                    "normalised scores need a cohort of %,d distractors with a face, got %,d: give more in --distractors, or --normalise none",
                    CohortNormalisation.LEAST_FACES,
                    distractors));
        }
    }
}
