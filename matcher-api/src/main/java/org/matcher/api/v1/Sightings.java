package org.matcher.api.v1;

import java.util.List;
import java.util.Optional;
import org.matcher.casework.Candidate;
import org.matcher.casework.CaseStore;
import org.matcher.casework.Provenance;
import org.matcher.casework.StoredFace;
import org.matcher.gallery.FaceId;

/** Tells of sightings and candidates where they were seen: without it nobody could go and look. Thread-safe. */
public final class Sightings {
    private final CaseStore store;

    /** Reads from this store; does not own it. */
    public Sightings(CaseStore store) {
        this.store = store;
    }

    SightingView view(StoredFace face) {
        List<SourceView> sources =
                store.sources(face.image()).stream().map(Sightings::source).toList();
        return new SightingView(
                face.id().value(), face.image().sha256(), face.face().box(), face.turnedClockwise(), sources);
    }

    CandidateView view(Candidate candidate) {
        return new CandidateView(
                candidate.id(),
                candidate.child().value(),
                candidate.reference().value(),
                sighting(candidate.sighting()).map(this::view).orElse(null),
                candidate.score(),
                candidate.createdAt());
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
