package org.matcher.casework;

import java.util.List;
import org.matcher.face.quality.Quality;
import org.matcher.pipeline.Reading;

/** What came of enrolling a reference photo. */
public sealed interface Enrolment {
    /**
     * The reference is kept and watched for.
     *
     * @param alreadyThere it had been enrolled before
     * @param candidates found by looking back through the sightings for the new reference, best fused score first; their scores
     *     are against all of the child's references
     * @param fit how it resembles the child's other references
     */
    record Enrolled(Reference reference, boolean alreadyThere, List<Candidate> candidates, ReferenceFit fit)
            implements Enrolment {
        /** Copies the list. */
        public Enrolled {
            candidates = List.copyOf(candidates);
        }
    }

    /** No child bears that id. */
    record NoSuchChild(ChildId child) implements Enrolment {}

    /** The photo was read, and there is no face in it. */
    record NoFace(Reading.Read photo) implements Enrolment {}

    /** Several faces, and none was picked: we never guess which one is the child. */
    record SeveralFaces(Reading.Read photo) implements Enrolment {}

    /** The picked face does not exist. */
    record NoSuchFace(Reading.Read photo, int picked) implements Enrolment {}

    /**
     * The face is not good, and that was not accepted: comparisons would miss the child, and finding nothing would be taken
     * for an answer.
     */
    record QualityNotAccepted(Reading.Read photo, int picked) implements Enrolment {
        /** Of the picked face. */
        public Quality quality() {
            return photo.faces().get(picked).quality();
        }
    }

    /** The photo was not decoded. */
    record Unreadable(Reading.Unreadable photo) implements Enrolment {}
}
