package org.matcher.folder;

import org.matcher.evidence.AgeRange;
import org.matcher.evidence.Calibration;
import org.matcher.evidence.Evidence;
import org.matcher.evidence.Strata;
import org.matcher.evidence.YearsApart;
import org.matcher.evidence.alert.AlertPlan;
import org.matcher.gallery.fusion.FusedScore;

/**
 * Weighs the scores of one run by a calibration. A folder's pictures have no dates that can be relied on, so ages are those
 * read from the faces. Immutable and thread-safe.
 */
public final class Weighing {
    private static final Strata ANY = Strata.between(AgeRange.UNKNOWN, AgeRange.UNKNOWN);

    private final Calibration calibration;
    private final AlertPlan plan;

    /**
     * By the calibration of the model that made the templates.
     *
     * @param plan for the run's budget, with the calibration's scores
     */
    public Weighing(Calibration calibration, AlertPlan plan) {
        this.calibration = calibration;
        this.plan = plan;
    }

    /** What the score of a face is worth, with the best of a child's references. */
    CandidateEvidence weigh(FileFace reference, FileFace sighting, FusedScore scores) {
        AgeRange one = age(reference);
        AgeRange other = age(sighting);
        Strata strata = between(one, other);
        return new CandidateEvidence(
                calibration.evidence(scores.best(), strata).bestOf(scores.references()),
                YearsApart.between(one, other),
                plan.standing(scores.highestReached(), strata));
    }

    /** What the score of two references of one child is worth. */
    Evidence weigh(FileFace reference, FileFace other) {
        return calibration.evidence(reference.template().score(other.template()), between(age(reference), age(other)));
    }

    private static Strata between(AgeRange one, AgeRange other) {
        return one.equals(AgeRange.UNKNOWN) && other.equals(AgeRange.UNKNOWN) ? ANY : Strata.between(one, other);
    }

    private static AgeRange age(FileFace face) {
        return face.template().age().map(AgeRange::read).orElse(AgeRange.UNKNOWN);
    }
}
