package org.matcher.casework;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.matcher.gallery.Gallery;
import org.matcher.gallery.WatchList;
import org.matcher.pipeline.FacePipeline;

/**
 * Enrols references, takes in scraped images, and searches: the two questions of a case team. Thread-safe. What a method
 * returned is kept: a killed process does not lose it. Owns nothing it was given.
 *
 * <p>Every method that reads a picture throws {@link org.matcher.pipeline.PipelineFullException} at once when too many
 * pictures are waiting.
 */
public final class Casework {
    /**
     * Catches the indexes up with the store.
     *
     * @param minScore least cosine of a candidate, -1..1
     */
    public Casework(
            FacePipeline pipeline,
            CaseStore store,
            ImageStore images,
            Gallery sightings,
            WatchList references,
            float minScore,
            InstantSource clock) {
        throw new UnsupportedOperationException(
                "" + pipeline + store + images + sightings + references + minScore + clock);
    }

    /** Adds a child; without an id, one is made. */
    public ChildAddition addChild(Optional<ChildId> id, Optional<LocalDate> birthDate) {
        throw new UnsupportedOperationException();
    }

    /** One child. */
    public Optional<Child> child(ChildId id) {
        throw new UnsupportedOperationException();
    }

    /** Children in the order of their ids. */
    public List<Child> children(Optional<ChildId> after, int limit) {
        throw new UnsupportedOperationException();
    }

    /** A child's references, oldest enrolment first. */
    public List<Reference> references(ChildId child) {
        throw new UnsupportedOperationException();
    }

    /**
     * Enrols a reference photo and looks back for it among the sightings.
     *
     * @param face 0-based number of the face that is the child, needed when there are several
     */
    public Enrolment enrol(ChildId child, byte[] photo, OptionalInt face, Optional<LocalDate> takenOn) {
        throw new UnsupportedOperationException();
    }

    /** Takes in a scraped image: keeps it, indexes its faces, compares each with every reference. */
    public Intake takeIn(byte[] image, Provenance provenance) {
        throw new UnsupportedOperationException();
    }

    /**
     * Searches the sightings and the children with a probe photo.
     *
     * @param k most sightings and most children, 1..1000
     * @param minScore least cosine, -1..1
     */
    public Lookup search(byte[] photo, OptionalInt face, int k, float minScore) {
        throw new UnsupportedOperationException();
    }

    /** Candidates that pass, newest first. */
    public List<Candidate> candidates(CandidateQuery query) {
        throw new UnsupportedOperationException();
    }

    /** How much is kept. */
    public CaseCounts counts() {
        throw new UnsupportedOperationException();
    }
}
