package org.matcher.casework.cohort;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.matcher.casework.Candidate;
import org.matcher.casework.CaseStore;
import org.matcher.casework.ChildId;
import org.matcher.casework.Lookup;
import org.matcher.casework.Reference;
import org.matcher.casework.StoredFace;
import org.matcher.embed.ModelId;
import org.matcher.embed.Template;
import org.matcher.evidence.cohort.CohortNormalisation;
import org.matcher.evidence.cohort.CohortScores;
import org.matcher.evidence.cohort.NormalisedScore;
import org.matcher.gallery.FaceId;
import org.matcher.gallery.VectorBlock;
import org.matcher.gallery.fusion.FusedScore;

/** By a cohort. Remembers each child's side, which changes only with the child's references: some hundred bytes a child. */
final class CohortNormaliser implements Normaliser {
    private final CohortNormalisation normalisation;
    private final VectorBlock cohort;
    private final CaseStore store;
    private final ModelId model;
    private final Map<ChildId, ChildSide> children = new ConcurrentHashMap<>();

    /** What a child's references score against the cohort, as long as these are its references. */
    private record ChildSide(List<FaceId> enrolled, int ofModel, CohortScores scores) {}

    CohortNormaliser(CohortNormalisation normalisation, VectorBlock cohort, CaseStore store, ModelId model) {
        this.normalisation = normalisation;
        this.cohort = cohort;
        this.store = store;
        this.model = model;
    }

    @Override
    public NormalisedScore of(Candidate candidate, StoredFace sighting) {
        Template probe = sighting.template();
        return probe.model().equals(model)
                ? ofChild(candidate.child(), candidate.bestReference(), candidate.scores(), one(probe))
                : new NormalisedScore.Plain(candidate.score(), "it was found with another model than the one at work");
    }

    @Override
    public List<NormalisedScore> ofChildren(List<Lookup.ChildHit> found, Template probe) {
        CohortScores scores = one(probe);
        return found.stream()
                .map(hit -> {
                    Reference best = hit.bestReference();
                    return ofChild(best.child(), best.face(), hit.scores(), scores);
                })
                .toList();
    }

    @Override
    public List<NormalisedScore> ofSightings(List<Lookup.SightingHit> found, Template photo) {
        CohortScores ofPhoto = one(photo);
        List<float[]> ofSightings = cohort.scores(
                found.stream().map(hit -> hit.sighting().template().vector()).toList());
        return IntStream.range(0, found.size())
                .mapToObj(i ->
                        normalisation.normalise(found.get(i).score(), ofPhoto, new CohortScores(ofSightings.get(i))))
                .toList();
    }

    private NormalisedScore ofChild(ChildId child, FaceId best, FusedScore scores, CohortScores probe) {
        return side(child, best, scores)
                .map(side -> normalisation.normalise(scores.fused(), side, probe))
                .orElseGet(() -> new NormalisedScore.Plain(
                        scores.fused(), "the child's references have changed since it was scored"));
    }

    /** Empty if the scores are not those with the references that the child has now. */
    private Optional<CohortScores> side(ChildId child, FaceId best, FusedScore scores) {
        List<FaceId> enrolled = scores.references() == 1
                ? List.of(best)
                : store.references(child).stream().map(Reference::face).toList();
        ChildSide known = children.get(child);
        if (known == null || !known.enrolled().equals(enrolled)) {
            List<float[]> vectors = store.faces(enrolled).stream()
                    .map(StoredFace::template)
                    .filter(template -> template.model().equals(model))
                    .map(Template::vector)
                    .toList();
            if (vectors.isEmpty()) {
                return Optional.empty();
            }
            known = new ChildSide(enrolled, vectors.size(), CohortScores.ofMeans(cohort.scores(vectors)));
            children.put(child, known);
        }
        return known.ofModel() == scores.references() ? Optional.of(known.scores()) : Optional.empty();
    }

    private CohortScores one(Template template) {
        return new CohortScores(cohort.scores(List.of(template.vector())).getFirst());
    }
}
