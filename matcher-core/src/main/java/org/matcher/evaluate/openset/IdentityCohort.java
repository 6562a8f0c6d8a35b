package org.matcher.evaluate.openset;

import java.util.List;
import org.matcher.embed.Template;
import org.matcher.evidence.cohort.CohortNormalisation;
import org.matcher.evidence.cohort.CohortScores;
import org.matcher.evidence.cohort.NormalisedScore;
import org.matcher.evidence.cohort.NormalisedScore.Method;
import org.matcher.folder.InputException;
import org.matcher.gallery.VectorBlock;

/** Normalises the scores of identities. Immutable and thread-safe. */
final class IdentityCohort {
    private final CohortNormalisation normalisation;
    private final VectorBlock cohort;
    private final List<CohortScores> identities;

    /**
     * Compares every identity with the cohort, on all processors.
     *
     * @param pictures of each identity
     * @param fusion of a cohort face's scores with an identity's pictures, as of a probe's
     */
    IdentityCohort(Method method, List<Template> cohort, List<List<float[]>> pictures, ScoreFusion fusion) {
        this.normalisation = new CohortNormalisation(method, "distractors-" + cohort.size());
        this.cohort = new VectorBlock(cohort.stream().map(Template::vector).toList());
        this.identities = pictures.parallelStream()
                .map(vectors -> new CohortScores(fused(this.cohort.scores(vectors), fusion)))
                .toList();
    }

    private static float[] fused(List<float[]> scores, ScoreFusion fusion) {
        float[] fused = new float[scores.getFirst().length];
        for (int face = 0; face < fused.length; face++) {
            double best = -1;
            double sum = 0;
            for (float[] one : scores) {
                best = Math.max(best, one[face]);
                sum += one[face];
            }
            fused[face] = (float) fusion.fuse(best, sum, scores.size());
        }
        return fused;
    }

    /** The probes' side. */
    List<CohortScores> probes(List<float[]> vectors) {
        return cohort.scores(vectors).stream().map(CohortScores::new).toList();
    }

    /**
     * A score with one identity.
     *
     * @throws InputException if the cohort's faces are too much alike to normalise by
     */
    double normalised(double score, int identity, CohortScores probe) {
        return switch (normalisation.normalise(score, identities.get(identity), probe)) {
            case NormalisedScore.Normalised normalised -> normalised.value();
            case NormalisedScore.Plain plain -> throw new InputException(plain.reason());
        };
    }
}
