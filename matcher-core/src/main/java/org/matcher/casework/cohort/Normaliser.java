package org.matcher.casework.cohort;

import java.util.List;
import org.matcher.casework.Candidate;
import org.matcher.casework.Lookup;
import org.matcher.casework.StoredFace;
import org.matcher.embed.Template;
import org.matcher.evidence.cohort.NormalisedScore;

/**
 * Scores by one cohort, or as they are with the reason. Thread-safe.
 *
 * <p>The child takes the reference's side, the scraped face the probe's: z-norm compares by the child alone, S-norm by both.
 * A child's side is the mean over its references of each cohort face's score, as its score is the mean over them.
 *
 * <p>What reads the store throws {@link org.matcher.casework.StoreException} if that fails.
 */
public sealed interface Normaliser permits PlainNormaliser, CohortNormaliser {
    /**
     * Of a candidate.
     *
     * @param sighting the candidate's own
     */
    NormalisedScore of(Candidate candidate, StoredFace sighting);

    /** Of children that a scraped face found, in their order. */
    List<NormalisedScore> ofChildren(List<Lookup.ChildHit> found, Template probe);

    /** Of sightings that a photo found, in their order; the photo takes the child's side. */
    List<NormalisedScore> ofSightings(List<Lookup.SightingHit> found, Template photo);
}
