package org.matcher.casework.cohort;

import java.util.List;
import org.matcher.casework.Candidate;
import org.matcher.casework.Lookup;
import org.matcher.casework.StoredFace;
import org.matcher.embed.Template;
import org.matcher.evidence.cohort.NormalisedScore;

/** Without a cohort. */
record PlainNormaliser(String reason) implements Normaliser {
    @Override
    public NormalisedScore of(Candidate candidate, StoredFace sighting) {
        return plain(candidate.score());
    }

    @Override
    public List<NormalisedScore> ofChildren(List<Lookup.ChildHit> found, Template probe) {
        return found.stream().map(hit -> plain(hit.scores().fused())).toList();
    }

    @Override
    public List<NormalisedScore> ofSightings(List<Lookup.SightingHit> found, Template photo) {
        return found.stream().map(hit -> plain(hit.score())).toList();
    }

    private NormalisedScore plain(float score) {
        return new NormalisedScore.Plain(score, reason);
    }
}
