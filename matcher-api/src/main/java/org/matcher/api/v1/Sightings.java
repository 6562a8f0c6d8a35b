package org.matcher.api.v1;

import java.util.List;
import java.util.Optional;
import org.matcher.casework.Assessor;
import org.matcher.casework.Candidate;
import org.matcher.casework.CaseStore;
import org.matcher.casework.Lookup;
import org.matcher.casework.Provenance;
import org.matcher.casework.StoredFace;
import org.matcher.embed.Template;
import org.matcher.gallery.FaceId;

/** Tells of sightings and candidates where they were seen: without it nobody could go and look. Thread-safe. */
public final class Sightings {
    private final CaseStore store;
    private final Assessor assessor;

    /** Reads from this store; owns neither. */
    public Sightings(CaseStore store, Assessor assessor) {
        this.store = store;
        this.assessor = assessor;
    }

    SightingView view(StoredFace face) {
        List<SourceView> sources =
                store.sources(face.image()).stream().map(Sightings::source).toList();
        return new SightingView(
                face.id().value(), face.image().sha256(), face.face().box(), face.turnedClockwise(), sources);
    }

    CandidateView view(Candidate candidate, boolean ageEvidence) {
        return new CandidateView(
                candidate.id(),
                candidate.child().value(),
                candidate.score(),
                new CandidateView.BestReference(
                        candidate.bestReference().value(), candidate.scores().best()),
                candidate.scores().references(),
                EvidenceView.of(assessor.assess(candidate), ageEvidence),
                sighting(candidate.sighting()).map(this::view).orElse(null),
                candidate.createdAt());
    }

    EvidenceView evidence(Lookup.ChildHit hit, Template probe, boolean ageEvidence) {
        return EvidenceView.of(assessor.assess(hit, probe), ageEvidence);
    }

    EvidenceView evidence(Lookup.SightingHit hit, Template probe, boolean ageEvidence) {
        return EvidenceView.of(assessor.assess(hit, probe), ageEvidence);
    }

    private Optional<StoredFace> sighting(FaceId id) {
        return store.face(id);
    }

    private static SourceView source(Provenance provenance) {
        return new SourceView(
                provenance.crawl().orElse(null),
                provenance.sourceUrl().orElse(null),
                provenance.pageUrl().orElse(null),
                provenance.crawledAt().orElse(null));
    }
}
