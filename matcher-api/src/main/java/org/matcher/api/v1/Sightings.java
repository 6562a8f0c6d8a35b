package org.matcher.api.v1;

import java.util.List;
import java.util.Optional;
import org.matcher.casework.Assessor;
import org.matcher.casework.Candidate;
import org.matcher.casework.CaseStore;
import org.matcher.casework.Lookup;
import org.matcher.casework.ProbeDates;
import org.matcher.casework.Provenance;
import org.matcher.casework.Reference;
import org.matcher.casework.StoredFace;
import org.matcher.casework.cohort.CrawlCohort;
import org.matcher.casework.cohort.Normaliser;
import org.matcher.face.quality.Quality;
import org.matcher.gallery.FaceId;
import org.matcher.pipeline.TemplatedFace;

/**
 * Tells of sightings and candidates where they were seen: without it nobody could go and look; and of every face how good
 * its picture is. Thread-safe.
 */
public final class Sightings {
    private final CaseStore store;
    private final Assessor assessor;
    private final CrawlCohort cohort;
    private final boolean ageEvidence;

    /**
     * Reads from this store; owns none of them.
     *
     * @param ageEvidence false leaves out what the age of a face says, whatever a request asks for
     */
    public Sightings(CaseStore store, Assessor assessor, CrawlCohort cohort, boolean ageEvidence) {
        this.store = store;
        this.assessor = assessor;
        this.cohort = cohort;
        this.ageEvidence = ageEvidence;
    }

    SightingView view(StoredFace face) {
        List<SourceView> sources =
                store.sources(face.image()).stream().map(Sightings::source).toList();
        return new SightingView(
                face.id().value(),
                face.image().sha256(),
                face.face().box(),
                face.turnedClockwise(),
                face.quality().map(QualityView::of).orElse(null),
                sources);
    }

    ReferenceView view(Reference reference) {
        return ReferenceView.of(reference, quality(reference.face()));
    }

    /** Of this moment: for all scores that are to be compared with each other. */
    Normaliser normaliser() {
        return cohort.current();
    }

    CandidateView view(Candidate candidate, boolean withAge) {
        Optional<StoredFace> sighting = sighting(candidate.sighting());
        return new CandidateView(
                candidate.id(),
                candidate.child().value(),
                candidate.score(),
                new CandidateView.BestReference(
                        candidate.bestReference().value(),
                        candidate.scores().best(),
                        quality(candidate.bestReference()).map(QualityView::of).orElse(null)),
                candidate.scores().references(),
                EvidenceView.of(assessor.assess(candidate), ageEvidence && withAge),
                sighting.map(face -> NormalisedView.of(normaliser().of(candidate, face)))
                        .orElse(null),
                sighting.map(this::view).orElse(null),
                candidate.createdAt());
    }

    EvidenceView evidence(Lookup.ChildHit hit, TemplatedFace probe, ProbeDates dates, boolean withAge) {
        return EvidenceView.of(assessor.assess(hit, probe, dates), ageEvidence && withAge);
    }

    EvidenceView evidence(Lookup.SightingHit hit, TemplatedFace probe, ProbeDates dates, boolean withAge) {
        return EvidenceView.of(assessor.assess(hit, probe, dates), ageEvidence && withAge);
    }

    private Optional<Quality> quality(FaceId id) {
        return store.face(id).flatMap(StoredFace::quality);
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
